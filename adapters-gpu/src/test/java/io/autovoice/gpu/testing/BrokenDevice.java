package io.autovoice.gpu.testing;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernel;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A device that does nothing, and fails at one point. */
public final class BrokenDevice implements Device {
    private final Point point;
    private int openStreams;

    /** Where it fails. */
    public enum Point {
        OPEN,
        ALLOCATE,
        COPY_TO,
        LAUNCH,
        /** Whatever others queue: engines. */
        ENQUEUE,
        READ,
        /** It never finishes what was queued; whoever waits or reads is told so. */
        HANG,
        /** It runs and gives NaN. */
        NONSENSE
    }

    public BrokenDevice(Point point) {
        this.point = point;
    }

    /** Streams that nobody has closed yet. */
    public int openStreams() {
        return openStreams;
    }

    @Override
    public DeviceStream stream() {
        failAt(Point.OPEN);
        openStreams++;
        return new NoStream();
    }

    private void failAt(Point here) {
        if (point == here) {
            throw new EngineFailedException("The toy broke at %s.".formatted(here), "Get a real one.");
        }
    }

    private final class NoStream implements DeviceStream {
        @Override
        public DeviceBuffer allocate(int words) {
            if (point == Point.ALLOCATE) {
                throw new OutOfDeviceMemoryException("The toy has no memory.", "Get a real one.");
            }
            return new NoBuffer(words);
        }

        @Override
        public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
            failAt(Point.LAUNCH);
        }

        @Override
        public void enqueue(LongConsumer work) {
            failAt(Point.ENQUEUE);
            work.accept(1);
        }

        @Override
        public Runnable repeated(Runnable work) {
            return work;
        }

        @Override
        public void await() {
            failAt(Point.HANG);
        }

        @Override
        public DeviceTime times() {
            return DeviceTime.NONE;
        }

        @Override
        public void close() {
            openStreams--;
        }
    }

    private final class NoBuffer implements DeviceBuffer {
        private final int words;

        NoBuffer(int words) {
            this.words = words;
        }

        @Override
        public int words() {
            return words;
        }

        @Override
        public long address() {
            return 1;
        }

        @Override
        public DeviceBuffer from(int word) {
            return new NoBuffer(words - word);
        }

        @Override
        public void write(int at, float[] values) {
            failAt(Point.COPY_TO);
        }

        @Override
        public void read(int at, float[] into) {
            failAt(Point.HANG);
            failAt(Point.READ);
            Arrays.fill(into, Float.NaN);
        }

        @Override
        public void write(int at, int[] values) {
            failAt(Point.COPY_TO);
        }

        @Override
        public void read(int at, int[] into) {
            failAt(Point.HANG);
            failAt(Point.READ);
        }

        @Override
        public void fill(float value) {
            // nothing to fill
        }
    }
}
