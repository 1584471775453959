package io.autovoice.cpu.samples.vendors;

import ai.onnxruntime.OnnxTensor;

/** Breaks a rule on purpose. */
public record OnnxRuntimeOutsideItsFence(OnnxTensor tensor) {}
