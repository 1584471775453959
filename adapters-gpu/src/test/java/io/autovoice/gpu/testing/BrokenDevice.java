package io.autovoice.gpu.testing;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceMemory;
import io.autovoice.gpu.kernels.Kernel;
import java.util.Arrays;

/** A device that does nothing, and fails at one point. */
public final class BrokenDevice implements Device {
    private final Point point;
    private int openMemories;

    /** Where it fails. */
    public enum Point {
        ALLOCATE,
        COPY_TO,
        LAUNCH,
        READ,
        /** It runs and gives NaN. */
        NONSENSE
    }

    public BrokenDevice(Point point) {
        this.point = point;
    }

    /** Pieces of memory that nobody has closed yet. */
    public int openMemories() {
        return openMemories;
    }

    @Override
    public DeviceMemory memory() {
        openMemories++;
        return new DeviceMemory() {
            @Override
            public DeviceBuffer allocate(int words) {
                if (point == Point.ALLOCATE) {
                    throw new OutOfDeviceMemoryException("The toy has no memory.", "Get a real one.");
                }
                return new NoBuffer(words);
            }

            @Override
            public void close() {
                openMemories--;
            }
        };
    }

    @Override
    public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
        failAt(Point.LAUNCH);
    }

    private void failAt(Point here) {
        if (point == here) {
            throw new EngineFailedException("The toy broke at %s.".formatted(here), "Get a real one.");
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
        public DeviceBuffer from(int word) {
            return new NoBuffer(words - word);
        }

        @Override
        public void write(int at, float[] values) {
            failAt(Point.COPY_TO);
        }

        @Override
        public void read(int at, float[] into) {
            failAt(Point.READ);
            Arrays.fill(into, Float.NaN);
        }

        @Override
        public void write(int at, int[] values) {
            failAt(Point.COPY_TO);
        }

        @Override
        public void read(int at, int[] into) {
            failAt(Point.READ);
        }

        @Override
        public void fill(float value) {
            // nothing to fill
        }
    }
}
