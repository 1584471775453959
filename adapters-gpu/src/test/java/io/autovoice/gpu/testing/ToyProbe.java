package io.autovoice.gpu.testing;

import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.util.List;
import java.util.OptionalLong;

/** What a probe would say of a GPU that nobody has. */
public final class ToyProbe {
    private ToyProbe() {}

    /** A Hopper with all that engines need. */
    public static GpuProbe.Usable usable() {
        Gpu gpu = new Gpu(
                0, "Toy GPU", "0000:01:00.0", new Gpu.ComputeCapability(9, 0), 24L << 30, OptionalLong.of(20L << 30));
        return new GpuProbe.Usable(
                gpu,
                "550.90.07",
                "12.4",
                new GpuLibrary.Present("12.6"),
                new GpuLibrary.Present("10.6.0"),
                List.of(gpu));
    }
}
