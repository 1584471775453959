package io.autovoice.report.prometheus;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.FailingVoiceConverter;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fakes, of which the conversion on CUDA fails while it works. */
final class FailingFirstRung implements Engines {

    static ExecutionPlan plan(ExecutionPlan plan) {
        Map<PipelineStage, List<PlannedEngine>> ladders = new EnumMap<>(plan.ladders());
        ladders.put(PipelineStage.CONVERSION, List.of(PlannedEngine.cuda(), PlannedEngine.JAVA));
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(plan.engines());
        engines.put(
                PipelineStage.CONVERSION, EngineUse.asAsked(PlannedEngine.cuda().name()));
        return new ExecutionPlan(
                "cuda:0", plan.preset(), ladders, engines, plan.tensorRt(), plan.fallbacks(), plan.notes());
    }

    @Override
    public VocalSeparator separator(PlannedEngine engine) {
        return new IdentityVocalSeparator();
    }

    @Override
    public PitchExtractor pitchExtractor(PlannedEngine engine) {
        return new ConstantPitchExtractor(220);
    }

    @Override
    public VoiceConverter converter(PlannedEngine engine) {
        return engine.equals(PlannedEngine.JAVA)
                ? new IdentityVoiceConverter()
                : new FailingVoiceConverter(new EngineFailedException("A kernel failed.", "Try again."));
    }

    @Override
    public Mixer mixer(PlannedEngine engine) {
        return new PlainMixer();
    }
}
