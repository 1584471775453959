package io.autovoice.cpu.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Inputs or outputs of a network in our own words. */
final class Signature {
    private Signature() {}

    static Map<String, TensorSpec> of(Map<String, NodeInfo> nodes) {
        Map<String, TensorSpec> specs = new LinkedHashMap<>();
        nodes.forEach((name, node) -> specs.put(name, spec(node)));
        return Collections.unmodifiableMap(specs);
    }

    private static TensorSpec spec(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? new TensorSpec(type(tensor.type), tensor.getShape())
                : new TensorSpec(ElementType.OTHER);
    }

    private static ElementType type(OnnxJavaType type) {
        return switch (type) {
            case FLOAT -> ElementType.FLOAT;
            case DOUBLE -> ElementType.DOUBLE;
            case INT64 -> ElementType.INT64;
            default -> ElementType.OTHER;
        };
    }
}
