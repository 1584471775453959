package io.autovoice.gpu.testing;

import io.autovoice.gpu.kernels.Kernel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.opentest4j.TestAbortedException;

/**
 * Launches kernels on the host. A request is, in the host's order of bytes: length and name of the kernel, grid x and y, threads of a
 * block, bytes of shared memory, number of arguments; then each argument, a letter and its value: {@code i} int, {@code l} long, {@code f} float,
 * {@code b} a buffer, its length in bytes as a long and its content. The answer is the content of all buffers.
 */
public final class HostKernels {
    private static final int ORDERS = 3;

    private HostKernels() {}

    /**
     * Runs a kernel and leaves in the arrays what it left in its buffers.
     *
     * @param gridX blocks
     * @param arguments Integer, Long, Float, and float[], double[] and int[] for pointers, in the kernel's order
     * @throws KernelDefectException if the kernel strays from its buffers, some threads miss a barrier, or the result depends on their order
     * @throws TestAbortedException if there is no C++ compiler: the test is skipped
     */
    public static void launch(Kernel kernel, int gridX, int gridY, Object... arguments) {
        launch(kernel, gridX, gridY, ORDERS, arguments);
    }

    /** The same in one order of threads only: for whole stages, whose kernels are tried by themselves elsewhere. */
    static void launchOnce(Kernel kernel, int gridX, int gridY, Object... arguments) {
        launch(kernel, gridX, gridY, 1, arguments);
    }

    private static void launch(Kernel kernel, int gridX, int gridY, int orders, Object... arguments) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        byte[] name = kernel.entryPoint().getBytes(StandardCharsets.UTF_8);
        request.writeBytes(ints(name.length));
        request.writeBytes(name);
        request.writeBytes(ints(gridX, gridY, kernel.blockSize(), kernel.sharedBytes(), arguments.length));
        for (Object argument : arguments) {
            write(argument, request);
        }
        ByteBuffer answer = ByteBuffer.wrap(HostProgram.of(kernel.source()).run(request.toByteArray(), orders))
                .order(ByteOrder.nativeOrder());
        for (Object argument : arguments) {
            if (argument instanceof float[] floats) {
                answer.asFloatBuffer().get(floats);
                answer.position(answer.position() + Float.BYTES * floats.length);
            } else if (argument instanceof double[] doubles) {
                answer.asDoubleBuffer().get(doubles);
                answer.position(answer.position() + Double.BYTES * doubles.length);
            } else if (argument instanceof int[] ints) {
                answer.asIntBuffer().get(ints);
                answer.position(answer.position() + Integer.BYTES * ints.length);
            }
        }
    }

    private static void write(Object argument, ByteArrayOutputStream request) {
        if (argument instanceof Integer value) {
            request.write('i');
            request.writeBytes(ints(value));
        } else if (argument instanceof Long value) {
            request.write('l');
            request.writeBytes(buffer(Long.BYTES).putLong(value).array());
        } else if (argument instanceof Float value) {
            request.write('f');
            request.writeBytes(buffer(Float.BYTES).putFloat(value).array());
        } else if (argument instanceof float[] floats) {
            ByteBuffer bytes = buffer(Float.BYTES * floats.length);
            bytes.asFloatBuffer().put(floats);
            writeBuffer(bytes, request);
        } else if (argument instanceof double[] doubles) {
            ByteBuffer bytes = buffer(Double.BYTES * doubles.length);
            bytes.asDoubleBuffer().put(doubles);
            writeBuffer(bytes, request);
        } else if (argument instanceof int[] ints) {
            writeBuffer(ByteBuffer.wrap(ints(ints)), request);
        } else {
            throw new IllegalArgumentException("Kernels take no " + argument.getClass());
        }
    }

    private static void writeBuffer(ByteBuffer bytes, ByteArrayOutputStream request) {
        request.write('b');
        request.writeBytes(buffer(Long.BYTES).putLong(bytes.capacity()).array());
        request.writeBytes(bytes.array());
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = buffer(Integer.BYTES * values.length);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }
}
