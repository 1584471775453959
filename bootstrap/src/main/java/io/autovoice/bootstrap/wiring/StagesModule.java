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
import io.autovoice.cpu.storage.BaseFolders;

/** The stages that the plan names. Every plan names Java on the CPU so far: one factory gives all four (docs/adr/0003). */
final class StagesModule extends PrivateModule {
    private final ResourceScope scope;
    private final BaseFolders folders;
    private final ExecutionPlan plan;

    StagesModule(ResourceScope scope, BaseFolders folders, ExecutionPlan plan) {
        this.scope = scope;
        this.folders = folders;
        this.plan = plan;
    }

    @Override
    protected void configure() {
        // what is exposed says so below
    }

    @Provides
    @Singleton
    @Exposed
    StagesOpener opener() {
        return preset -> CpuStages.open(scope, CpuOptions.DEFAULT, with(preset));
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
