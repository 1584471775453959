package io.autovoice.gpu.samples;

/** Breaks a rule on purpose. */
public record KnowsTheBridge(Nd4jBridge bridge) {}
