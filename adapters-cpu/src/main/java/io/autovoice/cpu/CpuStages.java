package io.autovoice.cpu;

import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.application.stages.Stages;

/** The four stages on the CPU: by networks where some are installed, else by signal processing, for which nothing needs to be. */
public final class CpuStages {
    private CpuStages() {}

    /**
     * Opens the stages of a plan.
     *
     * @param scope owns what the stages keep open
     */
    public static Stages open(ResourceScope scope, CpuOptions options, ExecutionPlan plan) {
        return StageLadders.of(plan, engines(scope, options, plan.preset()));
    }

    /** Without asking the machine for anything better: for embedders who want the CPU. */
    public static Stages open(ResourceScope scope, CpuOptions options, QualityPreset preset) {
        return open(scope, options, Planner.cpuOnly(preset, options.models().installed()));
    }

    /** The single engines, for those who put their own ladders together. */
    public static Engines engines(ResourceScope scope, CpuOptions options, QualityPreset preset) {
        return new CpuEngines(scope, options, preset);
    }

    /** What engines elsewhere put their work on pieces into. */
    public static SongStages songs(ResourceScope scope, CpuOptions options, QualityPreset preset) {
        return new CpuSongStages(scope, options, preset);
    }
}
