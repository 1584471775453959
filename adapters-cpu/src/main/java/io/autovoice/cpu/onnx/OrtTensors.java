package io.autovoice.cpu.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import com.google.errorprone.annotations.MustBeClosed;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** ONNX Runtime's handles on our tensors, for one run. */
final class OrtTensors implements AutoCloseable {
    private final Map<String, OnnxTensor> byName = new LinkedHashMap<>();

    private OrtTensors() {}

    @MustBeClosed
    static OrtTensors over(OrtEnvironment environment, Map<String, Tensor> tensors) throws OrtException {
        OrtTensors handles = new OrtTensors();
        try {
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                handles.byName.put(tensor.getKey(), handle(environment, tensor.getValue()));
            }
            return handles;
        } catch (OrtException | RuntimeException failure) {
            handles.close();
            throw failure;
        }
    }

    Map<String, OnnxTensor> byName() {
        return byName;
    }

    @Override
    public void close() {
        byName.values().forEach(OnnxTensor::close);
    }

    /** What ONNX Runtime has allocated is gone with its result; this stays. */
    static Tensor copy(OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        return switch (tensor.getInfo().type) {
            case DOUBLE -> filled(Tensor.doubles(shape), tensor.getDoubleBuffer());
            case INT64 -> filled(Tensor.longs(shape), tensor.getLongBuffer());
            default -> filled(Tensor.floats(shape), tensor.getFloatBuffer());
        };
    }

    private static Tensor filled(Tensor tensor, Buffer values) {
        if (values instanceof DoubleBuffer doubles) {
            ((DoubleBuffer) tensor.buffer()).put(0, doubles, 0, doubles.capacity());
        } else if (values instanceof LongBuffer longs) {
            ((LongBuffer) tensor.buffer()).put(0, longs, 0, longs.capacity());
        } else {
            FloatBuffer floats = (FloatBuffer) values;
            tensor.floats().put(0, floats, 0, floats.capacity());
        }
        return tensor;
    }

    private static OnnxTensor handle(OrtEnvironment environment, Tensor tensor) throws OrtException {
        if (tensor.buffer() instanceof LongBuffer longs) {
            return OnnxTensor.createTensor(environment, longs, tensor.shape());
        }
        if (tensor.buffer() instanceof DoubleBuffer doubles) {
            return OnnxTensor.createTensor(environment, doubles, tensor.shape());
        }
        return OnnxTensor.createTensor(environment, tensor.floats(), tensor.shape());
    }
}
