package io.autovoice.gpu.testing;

import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceMemory;
import io.autovoice.gpu.kernels.Kernel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A device whose kernels run on the host, slowly, watched by {@link HostKernels}. New memory holds NaN, and buffers can't be used once their
 * memory is closed.
 */
public final class HostDevice implements Device {
    private int open;
    private long allocated;

    /** Pieces of memory that nobody has closed yet. */
    public int openMemories() {
        return open;
    }

    /** Words that were allocated so far. */
    public long allocatedWords() {
        return allocated;
    }

    @Override
    public DeviceMemory memory() {
        open++;
        return new HostMemory();
    }

    @Override
    public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
        List<Object> values = arguments.values();
        requireApart(values);
        Object[] given = values.stream()
                .map(value -> value instanceof HostBuffer buffer ? buffer.copy() : value)
                .toArray();
        HostKernels.launch(kernel, gridX, gridY, given);
        for (int index = 0; index < given.length; index++) {
            if (given[index] instanceof int[] words) {
                ((HostBuffer) values.get(index)).write(0, words);
            }
        }
    }

    /** Buffers are copied to the kernel and back, so one that is given twice would lose what is written to one of them. */
    private static void requireApart(List<Object> values) {
        Set<int[]> seen = new HashSet<>();
        for (Object value : values) {
            if (value instanceof HostBuffer buffer && !seen.add(buffer.memory)) {
                throw new IllegalArgumentException("A kernel on the host takes a buffer once");
            }
        }
    }

    private final class HostMemory implements DeviceMemory {
        private boolean closed;

        @Override
        public DeviceBuffer allocate(int words) {
            allocated += words;
            int[] memory = new int[words];
            Arrays.fill(memory, -1); // a NaN
            return new HostBuffer(this, memory, 0);
        }

        @Override
        public void close() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }

    private static final class HostBuffer implements DeviceBuffer {
        private final HostMemory owner;
        private final int[] memory;
        private final int start;

        HostBuffer(HostMemory owner, int[] memory, int start) {
            this.owner = owner;
            this.memory = memory;
            this.start = start;
        }

        int[] copy() {
            requireOpen();
            return Arrays.copyOfRange(memory, start, memory.length);
        }

        @Override
        public int words() {
            return memory.length - start;
        }

        @Override
        public DeviceBuffer from(int word) {
            return new HostBuffer(owner, memory, start + word);
        }

        @Override
        public void write(int at, float[] values) {
            requireOpen();
            for (int n = 0; n < values.length; n++) {
                memory[start + at + n] = Float.floatToRawIntBits(values[n]);
            }
        }

        @Override
        public void read(int at, float[] into) {
            requireOpen();
            for (int n = 0; n < into.length; n++) {
                into[n] = Float.intBitsToFloat(memory[start + at + n]);
            }
        }

        @Override
        public void write(int at, int[] values) {
            requireOpen();
            System.arraycopy(values, 0, memory, start + at, values.length);
        }

        @Override
        public void read(int at, int[] into) {
            requireOpen();
            System.arraycopy(memory, start + at, into, 0, into.length);
        }

        @Override
        public void fill(float value) {
            requireOpen();
            Arrays.fill(memory, start, memory.length, Float.floatToRawIntBits(value));
        }

        private void requireOpen() {
            if (owner.closed) {
                throw new IllegalStateException("The memory of this buffer is closed");
            }
        }
    }
}
