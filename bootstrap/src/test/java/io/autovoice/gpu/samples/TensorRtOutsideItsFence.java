package io.autovoice.gpu.samples;

import org.bytedeco.tensorrt.nvinfer.IRuntime;

/** Breaks a rule on purpose. */
public record TensorRtOutsideItsFence(IRuntime runtime) {}
