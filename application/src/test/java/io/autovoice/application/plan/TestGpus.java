package io.autovoice.application.plan;

import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.util.List;
import java.util.OptionalLong;

/** GPUs that nobody has. */
public final class TestGpus {
    private static final long GIB = 1L << 30;
    private static final GpuLibrary NVRTC = new GpuLibrary.Present("12.6");
    private static final GpuLibrary TENSORRT = new GpuLibrary.Present("10.6.0");
    private static final GpuLibrary NO_LIBRARY = new GpuLibrary.Absent("it wasn't found", "Install it.");

    private TestGpus() {}

    /** With all that is needed. */
    public static GpuProbe usable() {
        return of(gpu(0, 9, 20 * GIB), NVRTC, TENSORRT);
    }

    static GpuProbe usable(int index) {
        return of(gpu(index, 9, 20 * GIB), NVRTC, TENSORRT);
    }

    static GpuProbe withoutTensorRt() {
        return of(gpu(0, 9, 20 * GIB), NVRTC, NO_LIBRARY);
    }

    static GpuProbe withoutNvrtc() {
        return of(gpu(0, 9, 20 * GIB), NO_LIBRARY, TENSORRT);
    }

    static GpuProbe full() {
        return of(gpu(0, 9, GIB / 2), NVRTC, TENSORRT);
    }

    /** Of generation {@code major}.0. */
    static GpuProbe ofGeneration(int major) {
        return of(gpu(0, major, 20 * GIB), NVRTC, TENSORRT);
    }

    static GpuProbe withoutNvrtcOfGeneration(int major) {
        return of(gpu(0, major, 20 * GIB), NO_LIBRARY, TENSORRT);
    }

    static GpuProbe fullOfGeneration(int major) {
        return of(gpu(0, major, GIB / 2), NVRTC, TENSORRT);
    }

    private static GpuProbe of(Gpu gpu, GpuLibrary nvrtc, GpuLibrary tensorRt) {
        return new GpuProbe.Usable(gpu, "580.65", "13.0", nvrtc, tensorRt, List.of(gpu));
    }

    private static Gpu gpu(int index, int major, long free) {
        return new Gpu(
                index,
                "Some GPU",
                "0000:01:00.0",
                new Gpu.ComputeCapability(major, 0),
                24 * GIB,
                OptionalLong.of(free));
    }
}
