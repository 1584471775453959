/**
 * Analysis of a voice into F0, spectral envelope and aperiodicity, after the papers on WORLD. Plain arrays
 * inside; depends on the Fourier transform only.
 */
@NullMarked
package io.autovoice.cpu.vocoder;

import org.jspecify.annotations.NullMarked;
