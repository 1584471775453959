package io.autovoice.cpu.conversion.retrieval;

import io.autovoice.cpu.conversion.hearing.HeardTarget;

/**
 * A target and how much of it is wanted.
 *
 * @param bandHertz up to where its reference has sound
 * @param weight above 0; those of all targets sum to 1
 */
public record TargetShare(HeardTarget voice, double bandHertz, double weight) {}
