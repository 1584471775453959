/**
 * Stages and runs as events of Java Flight Recorder, for Mission Control and {@code jfr print}. May depend on the domain and {@code jdk.jfr};
 * while nobody records, an event is an object that is filled with nothing.
 */
@NullMarked
package io.autovoice.report.jfr;

import org.jspecify.annotations.NullMarked;
