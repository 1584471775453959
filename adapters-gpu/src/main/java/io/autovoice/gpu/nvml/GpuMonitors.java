package io.autovoice.gpu.nvml;

import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.plan.gpu.GpuProbe;

/** Monitors for GPUs. */
public final class GpuMonitors {
    private static final String PROGRAM = "nvidia-smi";

    private GpuMonitors() {}

    /** Watches the GPU that was found, by {@code nvidia-smi} on the path; nothing where there is none. Starts nothing yet. */
    public static GpuMonitor of(GpuProbe probe) {
        return probe instanceof GpuProbe.Usable found && !found.gpu().pciBusId().isBlank()
                ? new SmiMonitor(PROGRAM, found.gpu().pciBusId())
                : GpuMonitor.NONE;
    }
}
