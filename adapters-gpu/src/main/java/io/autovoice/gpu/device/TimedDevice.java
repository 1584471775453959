package io.autovoice.gpu.device;

import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.gpu.kernels.Kernel;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Tells how long a device worked on each stream once that is closed.
 *
 * @param listener called by the thread that closes
 */
public record TimedDevice(Device device, Consumer<DeviceTime> listener) implements Device {
    @Override
    public DeviceStream stream() {
        return new TimedStream(device.stream(), listener);
    }

    private record TimedStream(DeviceStream stream, Consumer<DeviceTime> listener) implements DeviceStream {
        @Override
        public DeviceBuffer allocate(int words) {
            return stream.allocate(words);
        }

        @Override
        public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
            stream.launch(kernel, gridX, gridY, arguments);
        }

        @Override
        public void enqueue(LongConsumer work) {
            stream.enqueue(work);
        }

        @Override
        public Runnable repeated(Runnable work) {
            return stream.repeated(work);
        }

        @Override
        public void await() {
            stream.await();
        }

        @Override
        public DeviceTime times() {
            return stream.times();
        }

        @Override
        public void close() {
            listener.accept(stream.times());
            stream.close();
        }
    }
}
