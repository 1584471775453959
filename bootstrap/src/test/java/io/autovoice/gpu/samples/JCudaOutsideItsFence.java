package io.autovoice.gpu.samples;

import jcuda.Pointer;

/** Breaks a rule on purpose. */
public record JCudaOutsideItsFence(Pointer pointer) {}
