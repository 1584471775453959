package io.autovoice.application.report;

import java.util.Optional;

/**
 * What was validated.
 *
 * @param title the song's name
 * @param effort standard or thorough
 * @param soundSha256 of the converted song's samples; empty if no test converted it
 * @param fingerprint of the conditions of the profile; empty without one
 */
public record ValidationDetails(
        String title,
        String voice,
        String preset,
        String effort,
        Optional<String> soundSha256,
        Optional<String> fingerprint) {}
