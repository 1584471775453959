package io.autovoice.cpu.onnx.graph;

import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

/** Type and shape of an input or output. */
final class ValueInfo {
    private ValueInfo() {}

    static ValueInfoProto of(String name, OnnxGraph.ElementKind kind, Object... axes) {
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(kind.number())
                .setShape(shape(axes))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static TensorShapeProto shape(Object... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object axis : axes) {
            TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
            shape.addDim(
                    axis instanceof Number size
                            ? dimension.setDimValue(size.longValue())
                            : dimension.setDimParam(axis.toString()));
        }
        return shape.build();
    }
}
