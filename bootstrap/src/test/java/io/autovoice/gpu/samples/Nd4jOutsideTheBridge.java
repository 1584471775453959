package io.autovoice.gpu.samples;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Breaks a rule on purpose. */
public record Nd4jOutsideTheBridge(INDArray array) {}
