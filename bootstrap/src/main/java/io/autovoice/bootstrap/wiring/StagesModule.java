package io.autovoice.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;
import java.util.function.Function;

/** The stages that the plan names, each over its ladder of engines (docs/adr/0003). */
final class StagesModule extends PrivateModule {
    private final ResourceScope scope;
    private final ExecutionPlan plan;
    private final Function<QualityPreset, ExecutionPlan> planner;

    /** @param planner plans the same request with another preset */
    StagesModule(ResourceScope scope, ExecutionPlan plan, Function<QualityPreset, ExecutionPlan> planner) {
        this.scope = scope;
        this.plan = plan;
        this.planner = planner;
    }

    @Override
    protected void configure() {
        // what is exposed says so below
    }

    @Provides
    @Singleton
    @Exposed
    StagesOpener opener(CpuOptions options) {
        return preset -> CpuStages.open(scope, options, planner.apply(preset));
    }

    @Provides
    @Singleton
    @Exposed
    Stages stages(CpuOptions options) {
        return CpuStages.open(scope, options, plan);
    }

    @Provides
    @Singleton
    CpuOptions options(FeatureStore features, WaveformStorage storage, ModelStore models) {
        return new CpuOptions(features, storage, models);
    }
}
