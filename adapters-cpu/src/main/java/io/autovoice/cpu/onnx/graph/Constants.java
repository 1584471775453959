package io.autovoice.cpu.onnx.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers that are part of the file. */
final class Constants {
    private Constants() {}

    static TensorProto floats(String name, float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN); // as ONNX has it, whatever the machine
        raw.asFloatBuffer().put(values);
        return tensor(name, TensorProto.DataType.FLOAT, raw, shape);
    }

    static TensorProto longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return tensor(name, TensorProto.DataType.INT64, raw, values.length);
    }

    private static TensorProto tensor(String name, TensorProto.DataType type, ByteBuffer raw, long... shape) {
        long numbers = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        int each = type == TensorProto.DataType.FLOAT ? Float.BYTES : Long.BYTES;
        if (numbers * each != raw.capacity()) {
            throw new IllegalArgumentException("%s has %d numbers, which don't make a shape of %s"
                    .formatted(name, raw.capacity() / each, Arrays.toString(shape)));
        }
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        Arrays.stream(shape).forEach(tensor::addDims);
        return tensor.setRawData(UnsafeByteOperations.unsafeWrap(raw)).build();
    }
}
