/**
 * Another pitch for music of any kind while its time stays: a phase vocoder that stretches, and resampling. May depend on the domain, on
 * fft and resampling.
 */
@NullMarked
package io.autovoice.cpu.shifting;

import org.jspecify.annotations.NullMarked;
