package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.gpu.GpuAccess;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.util.List;

/**
 * What a plan can be made of.
 *
 * @param gpu the device that was asked for, or device 0
 * @param engines which this version has for a GPU
 * @param models the networks that may be used
 * @param nd4jCuda ND4J's CUDA backend, which a user may install
 */
public record Machine(GpuProbe gpu, GpuEngines engines, List<InstalledModel> models, GpuLibrary nd4jCuda) {
    public Machine {
        models = List.copyOf(models);
    }

    /** Without ND4J's CUDA backend. */
    public Machine(GpuProbe gpu, GpuEngines engines, List<InstalledModel> models) {
        this(
                gpu,
                engines,
                models,
                new GpuLibrary.Absent("ND4J's CUDA backend wasn't looked for", "Nothing is needed."));
    }

    /** What of it engines could run on. */
    GpuAccess access() {
        return GpuAccess.to(gpu, nd4jCuda);
    }

    /** Without a GPU, because nobody looked for one. */
    public static Machine withoutGpu(List<InstalledModel> models) {
        return new Machine(
                new GpuProbe.Unusable("no GPU was looked for", "Leave --device cpu out."), GpuEngines.NONE, models);
    }
}
