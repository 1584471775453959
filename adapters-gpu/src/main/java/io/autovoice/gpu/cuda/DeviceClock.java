package io.autovoice.gpu.cuda;

import io.autovoice.domain.profiling.DeviceTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/** Two events around everything that is queued on a stream; they are read once the stream has been waited for, which happens anyway. */
final class DeviceClock implements AutoCloseable {
    private static final int MOST_OPEN = 1024; // laps whose events are kept; what is queued beyond is not timed
    private final CUstream stream;
    private final List<Lap> open = new ArrayList<>();
    private final Deque<CUevent> idle = new ArrayDeque<>();
    private DeviceTime settled = DeviceTime.NONE;
    private boolean stopped;

    /** What is timed. */
    enum Kind {
        COPIES,
        KERNELS,
        ENGINES;

        DeviceTime lasting(double milliseconds) {
            return switch (this) {
                case COPIES -> new DeviceTime(milliseconds, 0, 0);
                case KERNELS -> new DeviceTime(0, milliseconds, 0);
                case ENGINES -> new DeviceTime(0, 0, milliseconds);
            };
        }
    }

    DeviceClock(CUstream stream) {
        this.stream = stream;
    }

    /** Queues the work between two events. */
    void time(Kind kind, Runnable work) {
        if (stopped || open.size() == MOST_OPEN) {
            work.run();
            return;
        }
        CUevent start = mark();
        try {
            work.run();
            open.add(new Lap(kind, start, mark()));
        } catch (RuntimeException refused) {
            idle.add(start);
            throw refused;
        }
    }

    /** Queues the work without events, for it is being recorded. */
    void untimed(Runnable work) {
        stopped = true;
        try {
            work.run();
        } finally {
            stopped = false;
        }
    }

    /** Reads the events; all of them have come to pass. */
    void settle() {
        for (Lap lap : open) {
            settled = settled.plus(lap.kind().lasting(lap.milliseconds()));
            idle.add(lap.start());
            idle.add(lap.end());
        }
        open.clear();
    }

    DeviceTime settled() {
        return settled;
    }

    private CUevent mark() {
        CUevent event = idle.isEmpty() ? made() : idle.remove();
        CudaCalls.check(JCudaDriver.cuEventRecord(event, stream), "take the time");
        return event;
    }

    private static CUevent made() {
        CUevent event = new CUevent();
        CudaCalls.check(JCudaDriver.cuEventCreate(event, CUevent_flags.CU_EVENT_DEFAULT), "make an event");
        return event;
    }

    @Override
    public void close() {
        open.forEach(lap -> {
            JCudaDriver.cuEventDestroy(lap.start());
            JCudaDriver.cuEventDestroy(lap.end());
        });
        idle.forEach(JCudaDriver::cuEventDestroy);
    }

    private record Lap(Kind kind, CUevent start, CUevent end) {
        double milliseconds() {
            float[] elapsed = new float[1];
            CudaCalls.check(JCudaDriver.cuEventElapsedTime(elapsed, start, end), "read the time");
            return Math.max(0, elapsed[0]);
        }
    }
}
