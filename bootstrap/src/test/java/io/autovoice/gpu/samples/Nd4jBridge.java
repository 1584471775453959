package io.autovoice.gpu.samples;

import io.autovoice.domain.matching.RowProducts;

/** Breaks a rule on purpose. */
public record Nd4jBridge(RowProducts products) {}
