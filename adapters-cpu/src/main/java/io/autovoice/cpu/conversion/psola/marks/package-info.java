/**
 * Pitch marks: one place a period, found by following the waveform from each period to the next, then moved to where the energy of the period
 * lies. May depend on the domain and on {@code psola.melody}.
 */
@NullMarked
package io.autovoice.cpu.conversion.psola.marks;

import org.jspecify.annotations.NullMarked;
