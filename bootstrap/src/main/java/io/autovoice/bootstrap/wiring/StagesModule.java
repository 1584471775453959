package io.autovoice.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.EnginesByDevice;
import io.autovoice.application.stages.SongStages;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.matching.RowProducts;
import java.util.function.Function;
import java.util.function.Supplier;

/** The stages that the plan names, each over its ladder of engines (docs/adr/0003). */
final class StagesModule extends PrivateModule {
    private final ResourceScope scope;
    private final ExecutionPlan plan;
    private final Function<QualityPreset, ExecutionPlan> planner;
    private final OnGpu gpu;
    private final Supplier<RowProducts> gpuProducts;

    /** Opens what runs on a GPU. */
    @FunctionalInterface
    interface OnGpu {
        Engines engines(WaveformStorage storage, SongStages songs, EngineNews news);
    }

    /**
     * @param planner plans the same request with another preset
     * @param gpu asked only if a plan names an engine on a GPU
     * @param gpuProducts asked only if a plan lets the CPU's conversion multiply there
     */
    StagesModule(
            ResourceScope scope,
            ExecutionPlan plan,
            Function<QualityPreset, ExecutionPlan> planner,
            OnGpu gpu,
            Supplier<RowProducts> gpuProducts) {
        this.scope = scope;
        this.plan = plan;
        this.planner = planner;
        this.gpu = gpu;
        this.gpuProducts = gpuProducts;
    }

    @Override
    protected void configure() {
        // what is exposed says so below
    }

    @Provides
    @Singleton
    @Exposed
    StagesOpener opener(CpuOptions options) {
        return preset -> stages(options, planner.apply(preset));
    }

    @Provides
    @Singleton
    @Exposed
    Stages stages(CpuOptions options) {
        return stages(options, plan);
    }

    private Stages stages(CpuOptions options, ExecutionPlan planned) {
        Engines cpu = CpuStages.engines(scope, options, planned.preset());
        return StageLadders.of(
                planned,
                news -> new EnginesByDevice(
                        cpu,
                        () -> gpu.engines(options.storage(), CpuStages.songs(scope, options, planned.preset()), news)));
    }

    @Provides
    @Singleton
    CpuOptions options(FeatureStore features, WaveformStorage storage, ModelStore models) {
        return new CpuOptions(features, storage, models, gpuProducts);
    }
}
