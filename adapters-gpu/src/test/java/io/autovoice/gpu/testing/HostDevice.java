package io.autovoice.gpu.testing;

import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A device whose kernels run on the host, slowly and in one order of threads, watched by {@link HostKernels}. New memory holds NaN, and buffers can't be used once their
 * stream is closed. Engines find their tensors by address.
 */
public final class HostDevice implements Device {
    private static final int WORD = 4; // bytes
    private final NavigableMap<Long, HostBuffer> byAddress = new TreeMap<>();
    private Runnable allocating = () -> {};
    private long nextAddress = 0x1000;
    private int open;
    private long allocated;

    /** Streams that nobody has closed yet. */
    public int openStreams() {
        return open;
    }

    /** Words that were allocated so far. */
    public long allocatedWords() {
        return allocated;
    }

    /** Does something before each buffer is made; it may throw. */
    public void beforeAllocating(Runnable action) {
        allocating = action;
    }

    /** What lies there: the buffer whose address this is, or a part of it. */
    public synchronized DeviceBuffer at(long address) {
        Map.Entry<Long, HostBuffer> buffer = Objects.requireNonNull(byAddress.floorEntry(address), "nothing is there");
        return buffer.getValue().from((int) ((address - buffer.getKey()) / WORD));
    }

    @Override
    public DeviceStream stream() {
        open++;
        return new HostStream();
    }

    private synchronized HostBuffer made(HostStream owner, int words) {
        allocating.run();
        allocated += words;
        int[] memory = new int[words];
        Arrays.fill(memory, -1); // a NaN
        HostBuffer buffer = new HostBuffer(owner, memory, 0, nextAddress);
        byAddress.put(nextAddress, buffer);
        nextAddress += (long) WORD * words + 0x1000;
        return buffer;
    }

    private final class HostStream implements DeviceStream {
        private boolean closed;
        private int copies;
        private int kernels;
        private int engines;

        @Override
        public DeviceBuffer allocate(int words) {
            return made(this, words);
        }

        @Override
        public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
            kernels++;
            List<Object> values = arguments.values();
            Object[] given = values.stream()
                    .map(value -> value instanceof HostBuffer buffer ? buffer.copy() : value)
                    .toArray();
            Object[] before = Arrays.stream(given)
                    .map(value -> value instanceof int[] words ? words.clone() : value)
                    .toArray();
            HostKernels.launchOnce(kernel, gridX, gridY, given);
            for (int index = 0; index < given.length; index++) {
                if (values.get(index) instanceof HostBuffer buffer) {
                    buffer.take((int[]) before[index], (int[]) given[index]);
                }
            }
        }

        @Override
        public void enqueue(LongConsumer work) {
            engines++;
            work.accept(1);
        }

        @Override
        public Runnable repeated(Runnable work) {
            return work;
        }

        @Override
        public void await() {
            // everything has run
        }

        @Override
        public DeviceTime times() {
            return new DeviceTime(copies, kernels, engines); // a millisecond each
        }

        @Override
        public void close() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }

    private static final class HostBuffer implements DeviceBuffer {
        private final HostStream owner;
        private final int[] memory;
        private final int start;
        private final long base;

        HostBuffer(HostStream owner, int[] memory, int start, long base) {
            this.owner = owner;
            this.memory = memory;
            this.start = start;
            this.base = base;
        }

        int[] copy() {
            requireOpen();
            return Arrays.copyOfRange(memory, start, memory.length);
        }

        /** Only what the kernel has changed: the same memory may have been given to it twice, as two views. */
        void take(int[] before, int[] after) {
            for (int n = 0; n < after.length; n++) {
                if (after[n] != before[n]) {
                    memory[start + n] = after[n];
                }
            }
        }

        @Override
        public int words() {
            return memory.length - start;
        }

        @Override
        public long address() {
            return base + (long) WORD * start;
        }

        @Override
        public DeviceBuffer from(int word) {
            return new HostBuffer(owner, memory, start + word, base);
        }

        @Override
        public void write(int at, float[] values) {
            requireOpen();
            owner.copies++;
            for (int n = 0; n < values.length; n++) {
                memory[start + at + n] = Float.floatToRawIntBits(values[n]);
            }
        }

        @Override
        public void read(int at, float[] into) {
            requireOpen();
            owner.copies++;
            for (int n = 0; n < into.length; n++) {
                into[n] = Float.intBitsToFloat(memory[start + at + n]);
            }
        }

        @Override
        public void write(int at, int[] values) {
            requireOpen();
            owner.copies++;
            System.arraycopy(values, 0, memory, start + at, values.length);
        }

        @Override
        public void read(int at, int[] into) {
            requireOpen();
            owner.copies++;
            System.arraycopy(memory, start + at, into, 0, into.length);
        }

        @Override
        public void fill(float value) {
            requireOpen();
            Arrays.fill(memory, start, memory.length, Float.floatToRawIntBits(value));
        }

        private void requireOpen() {
            if (owner.closed) {
                throw new IllegalStateException("The stream of this buffer is closed");
            }
        }
    }
}
