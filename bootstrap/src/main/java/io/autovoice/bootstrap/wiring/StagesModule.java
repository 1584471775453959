package io.autovoice.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;

/** The stages that the plan names. Every plan names Java on the CPU so far: one factory gives all four (docs/adr/0003). */
final class StagesModule extends PrivateModule {
    private final ResourceScope scope;
    private final ExecutionPlan plan;

    StagesModule(ResourceScope scope, ExecutionPlan plan) {
        this.scope = scope;
        this.plan = plan;
    }

    @Override
    protected void configure() {
        // what is exposed says so below
    }

    @Provides
    @Singleton
    @Exposed
    StagesOpener opener(FeatureStore features, WaveformStorage storage) {
        CpuOptions options = new CpuOptions(features, storage);
        return preset -> CpuStages.open(scope, options, with(preset));
    }

    @Provides
    @Singleton
    @Exposed
    Stages stages(StagesOpener opener) {
        return opener.with(plan.preset());
    }

    private ExecutionPlan with(QualityPreset preset) {
        return new ExecutionPlan(
                plan.device(), preset, plan.engines(), plan.tensorRt(), plan.fallbacks(), plan.notes());
    }
}
