package io.autovoice.application.profiling;

import io.autovoice.application.stages.Stages;
import io.autovoice.domain.profiling.DeviceWork;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageListener;

/** Wraps each stage so that a listener hears of it. Where nobody listens nothing is wrapped: no cost, by construction. */
public final class StageProfiling {
    private StageProfiling() {}

    public static Stages of(Stages stages, StageListener listener) {
        DeviceWork device = stages.runningPlan().deviceWork();
        return new Stages(
                new ProfiledVocalSeparator(
                        stages.separator(), new StageTimer(PipelineStage.SEPARATION, listener, device)),
                new ProfiledPitchExtractor(
                        stages.pitchExtractor(), new StageTimer(PipelineStage.F0_EXTRACTION, listener, device)),
                new ProfiledVoiceConverter(
                        stages.converter(), new StageTimer(PipelineStage.CONVERSION, listener, device)),
                new ProfiledMixer(stages.mixer(), new StageTimer(PipelineStage.MIXING, listener, device)),
                stages.runningPlan());
    }
}
