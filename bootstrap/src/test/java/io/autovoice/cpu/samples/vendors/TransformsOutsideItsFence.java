package io.autovoice.cpu.samples.vendors;

import org.jtransforms.fft.FloatFFT_1D;

/** Breaks a rule on purpose. */
public record TransformsOutsideItsFence(FloatFFT_1D transform) {}
