/**
 * Moves what a voice resonates at and leaves its pitch: a change of the gains that a difference filter runs with, or a filter of its own for
 * a voice that is finished. May depend on the vocoder's spectra, on {@code track} and {@code difference}.
 */
@NullMarked
package io.autovoice.cpu.conversion.formant;

import org.jspecify.annotations.NullMarked;
