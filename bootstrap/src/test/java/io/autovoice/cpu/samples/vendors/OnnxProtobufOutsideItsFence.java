package io.autovoice.cpu.samples.vendors;

import ai.onnx.proto.OnnxMl.ModelProto;

/** Breaks a rule on purpose. */
public record OnnxProtobufOutsideItsFence(ModelProto model) {}
