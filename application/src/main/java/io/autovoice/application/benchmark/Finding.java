package io.autovoice.application.benchmark;

import io.autovoice.application.measure.statistics.TimeRatio;

/**
 * One stage, or the whole, before and after.
 *
 * @param beforeMs median
 * @param afterMs median; its quotient by {@code beforeMs} need not be the ratio, which is estimated from all pairs of runs
 * @param ratio with its interval
 */
public record Finding(double beforeMs, double afterMs, TimeRatio ratio, Change change) {}
