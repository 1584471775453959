package io.autovoice.gpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.bootstrap.wiring.OnnxNetworks;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.gpu.engines.cache.EngineCache;
import java.nio.file.Path;

/** The stages on this machine's first GPU, opened as songs open them. */
public final class RealGpu {
    private static final GpuProbe FOUND = GpuProbes.ofThisMachine().probe(0);

    private RealGpu() {}

    /** @param folder for kernels and engines */
    public static Engines engines(ResourceScope scope, Path folder) {
        return engines(scope, folder, CpuStages.songs(scope, CpuOptions.inMemory(), QualityPreset.DRAFT));
    }

    /** @param songs whole songs around what the GPU does */
    public static Engines engines(ResourceScope scope, Path folder, SongStages songs) {
        GpuOptions options = new GpuOptions(
                FOUND,
                Precision.FP16,
                folder.resolve("kernels"),
                EngineCache.in(folder.resolve("engines")),
                System.getenv());
        HostSide host = new HostSide(
                model -> OnnxNetworks.network(scope, model.onnx()), OnnxNetworks.reference(), WaveformStorage.HEAP);
        return GpuStages.on(scope, options, host).engines(songs, EngineNews.UNHEARD);
    }
}
