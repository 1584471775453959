package io.autovoice.cpu.onnx.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A network under construction: inputs, weights, nodes in order of execution, outputs. Every method that adds something returns the name
 * by which later nodes refer to it. The same calls give the same bytes.
 */
public final class OnnxGraph {
    private static final int OPSET = 17; // the newest that TensorRT 10.6 reads without a remark
    private static final int IR_VERSION = 8; // goes with that opset

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private int unnamed;

    public OnnxGraph(String name) {
        graph.setName(name);
    }

    /** @param axes numbers, or names for sizes that are known only at run time */
    public String input(String name, ElementKind kind, Object... axes) {
        graph.addInput(ValueInfo.of(name, kind, axes));
        return name;
    }

    /** Declares a name to be an output. */
    public OnnxGraph output(String name, ElementKind kind, Object... axes) {
        graph.addOutput(ValueInfo.of(name, kind, axes));
        return this;
    }

    /** Constants that stay as they are: weights. */
    public String weights(String name, float[] values, long... shape) {
        graph.addInitializer(Constants.floats(name, values, shape));
        return name;
    }

    /** Constants such as shapes and axes. */
    public String integers(String name, long... values) {
        graph.addInitializer(Constants.longs(name, values));
        return name;
    }

    /** A node with one output, which is given a name. */
    public String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = operator + "_" + unnamed++;
        add(operator, inputs, List.of(output), attributes);
        return output;
    }

    /** A node whose outputs are named by the caller. */
    public void add(String operator, List<String> inputs, List<String> outputs, Attribute... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .setName(outputs.get(0))
                .addAllInput(inputs)
                .addAllOutput(outputs);
        for (Attribute attribute : attributes) {
            node.addAttribute(attribute.proto());
        }
        graph.addNode(node);
    }

    /** The whole file. */
    public byte[] toBytes() {
        return file().toByteArray();
    }

    /** Writes the whole file without another copy of it in memory, for large networks. */
    public void writeTo(OutputStream out) throws IOException {
        file().writeTo(out);
    }

    private ModelProto file() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("autovoice")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build();
    }

    /** The kinds of numbers that inputs and outputs can be of. */
    public enum ElementKind {
        FLOAT(TensorProto.DataType.FLOAT),
        INT64(TensorProto.DataType.INT64);

        private final TensorProto.DataType type;

        ElementKind(TensorProto.DataType type) {
            this.type = type;
        }

        int number() {
            return type.getNumber();
        }
    }
}
