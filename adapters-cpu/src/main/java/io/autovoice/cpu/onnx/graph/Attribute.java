package io.autovoice.cpu.onnx.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.Arrays;

/** A fixed parameter of a node, such as a convolution's strides. */
public final class Attribute {
    private final AttributeProto proto;

    private Attribute(AttributeProto.Builder proto) {
        this.proto = proto.build();
    }

    public static Attribute of(String name, long value) {
        return new Attribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value));
    }

    public static Attribute of(String name, float value) {
        return new Attribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value));
    }

    public static Attribute of(String name, long... values) {
        AttributeProto.Builder proto =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(proto::addInts);
        return new Attribute(proto);
    }

    AttributeProto proto() {
        return proto;
    }
}
