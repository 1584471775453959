package io.autovoice.cpu.samples.vendors;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Breaks a rule on purpose. */
public record Nd4jOutsideItsFence(INDArray array) {}
