package io.autovoice.cpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.conversion.Conversion;
import io.autovoice.cpu.mixing.Mixing;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.separation.MelodySeparation;
import io.autovoice.domain.pitch.PitchExtractor;

/** The four stages on the CPU, by signal processing: nothing needs to be installed. */
public final class CpuStages {
    private CpuStages() {}

    /**
     * Opens the stages of a plan.
     *
     * @param scope owns what the stages keep open
     */
    public static Stages open(ResourceScope scope, CpuOptions options, ExecutionPlan plan) {
        PitchExtractor pitchExtractor = PitchExtraction.boersma();
        return new Stages(
                MelodySeparation.withEffort(plan.preset().separationEffort(), options.storage()),
                pitchExtractor,
                Conversion.matching(
                        pitchExtractor, Resampling.into(options.storage()), options.features(), options.storage()),
                Mixing.limiting(options.storage()),
                plan);
    }

    /** Without asking the machine for anything better: for embedders who want the CPU. */
    public static Stages open(ResourceScope scope, CpuOptions options, QualityPreset preset) {
        return open(scope, options, Planner.cpuOnly(preset));
    }
}
