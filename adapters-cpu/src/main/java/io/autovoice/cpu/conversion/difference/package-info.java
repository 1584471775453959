/**
 * Turns one voice into another by filtering: what sets the wanted envelope apart from the singer's own is a gain that changes over time and
 * frequency, and the recording itself goes through it. No vocoder, so breath, consonants, reverberation and a second voice stay what they
 * are. May depend on the vocoder's spectra and on {@code track}.
 */
@NullMarked
package io.autovoice.cpu.conversion.difference;

import org.jspecify.annotations.NullMarked;
