package io.autovoice.application.stages;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.RunningPlan;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;

/** The stages of the pipeline and the plan that chose them. Whoever opened them owns what is behind them. */
public record Stages(
        VocalSeparator separator,
        PitchExtractor pitchExtractor,
        VoiceConverter converter,
        Mixer mixer,
        RunningPlan runningPlan) {

    /** Stages that never give way to another engine. */
    public Stages(
            VocalSeparator separator,
            PitchExtractor pitchExtractor,
            VoiceConverter converter,
            Mixer mixer,
            ExecutionPlan plan) {
        this(separator, pitchExtractor, converter, mixer, new RunningPlan(plan));
    }

    /** The plan as it has gone so far. */
    public ExecutionPlan plan() {
        return runningPlan.current();
    }
}
