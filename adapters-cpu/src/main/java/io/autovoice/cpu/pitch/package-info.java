/**
 * The fundamental frequency of a voice in pure Java, after Boersma (1993): normalised autocorrelation, candidates, cheapest path. May
 * depend on the domain and on the Fourier transform beside it.
 */
@NullMarked
package io.autovoice.cpu.pitch;

import org.jspecify.annotations.NullMarked;
