package io.autovoice.cpu.onnx;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * A block of numbers outside of the heap, last axis fastest, which networks read and write in place. Make it once a call and fill it
 * anew for each chunk. Not safe for use by many threads.
 */
public final class Tensor {
    private final Buffer values;
    private final long[] shape;

    private Tensor(Buffer values, long... shape) {
        this.values = values;
        this.shape = shape.clone();
    }

    /** Zeros, to be filled through {@link #floats()}. No axes make it a scalar. */
    public static Tensor floats(long... shape) {
        return new Tensor(bytes(Float.BYTES, shape).asFloatBuffer(), shape);
    }

    /** A copy of {@code values}. */
    public static Tensor of(float[] values, long... shape) {
        Tensor tensor = floats(shape);
        tensor.floats().put(0, values);
        return tensor;
    }

    /** A copy of {@code values}. */
    public static Tensor of(long[] values, long... shape) {
        LongBuffer buffer = bytes(Long.BYTES, shape).asLongBuffer();
        return new Tensor(buffer.put(0, values), shape);
    }

    static Tensor doubles(long... shape) {
        return new Tensor(bytes(Double.BYTES, shape).asDoubleBuffer(), shape);
    }

    static Tensor longs(long... shape) {
        return new Tensor(bytes(Long.BYTES, shape).asLongBuffer(), shape);
    }

    public long[] shape() {
        return shape.clone();
    }

    public long axis(int index) {
        return shape[index];
    }

    /**
     * The numbers themselves, not a copy: use absolute access.
     *
     * @throws ClassCastException if they are no floats
     */
    public FloatBuffer floats() {
        return (FloatBuffer) values;
    }

    /** A copy of the numbers, as floats if they are doubles. */
    public float[] toFloats() {
        float[] copy = new float[values.capacity()];
        if (values instanceof DoubleBuffer doubles) {
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (float) doubles.get(i);
            }
            return copy;
        }
        floats().get(0, copy);
        return copy;
    }

    /** Whether no number is NaN or infinite; x * 0 is NaN for those and 0 for all others. */
    boolean isFinite() {
        float zero = 0;
        if (values instanceof FloatBuffer floats) {
            for (int i = 0; i < floats.capacity(); i++) {
                zero += floats.get(i) * 0;
            }
        } else if (values instanceof DoubleBuffer doubles) {
            for (int i = 0; i < doubles.capacity(); i++) {
                zero += (float) (doubles.get(i) * 0);
            }
        }
        return zero == 0;
    }

    Buffer buffer() {
        return values;
    }

    private static ByteBuffer bytes(int each, long... shape) {
        long size = Arrays.stream(shape).reduce(each, Math::multiplyExact);
        return ByteBuffer.allocateDirect(Math.toIntExact(size)).order(ByteOrder.nativeOrder());
    }
}
