package io.autovoice.application.comparison.outcome;

import java.util.OptionalDouble;

/**
 * One audio file of a comparison.
 *
 * @param fileName without folder
 * @param lufs integrated loudness of the file; empty if it is silent
 */
public record Track(String fileName, OptionalDouble lufs) {}
