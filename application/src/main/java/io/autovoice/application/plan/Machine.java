package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.util.List;

/**
 * What a plan can be made of.
 *
 * @param gpu the device that was asked for, or device 0
 * @param engines which this version has for a GPU
 * @param models the networks that may be used
 */
public record Machine(GpuProbe gpu, GpuEngines engines, List<InstalledModel> models) {
    public Machine {
        models = List.copyOf(models);
    }

    /** Without a GPU, because nobody looked for one. */
    public static Machine withoutGpu(List<InstalledModel> models) {
        return new Machine(
                new GpuProbe.Unusable("no GPU was looked for", "Leave --device cpu out."), GpuEngines.NONE, models);
    }
}
