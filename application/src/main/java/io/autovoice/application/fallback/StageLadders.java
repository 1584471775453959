package io.autovoice.application.fallback;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.RunningPlan;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Concessions;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.function.Function;

/** Makes the stages of a plan, each over the ladder that the plan has for it. */
public final class StageLadders {
    private static final System.Logger LOG = System.getLogger(StageLadders.class.getName());

    private StageLadders() {}

    /** The first engine of each ladder is opened at first use as well, except where it is the only one. */
    public static Stages of(ExecutionPlan plan, Engines engines) {
        return of(plan, concessions -> engines);
    }

    /** @param opener makes the engines, which tell what they are given when they make do with less */
    public static Stages of(ExecutionPlan plan, Function<Concessions, Engines> opener) {
        RunningPlan running = new RunningPlan(plan);
        Engines engines = opener.apply((stage, engine, failure) -> running.wentOnSmaller(stage, engine, failure)
                .ifPresent(sentence -> LOG.log(System.Logger.Level.WARNING, sentence)));
        return new Stages(
                port(PipelineStage.SEPARATION, running, engines::separator, FallbackVocalSeparator::new),
                port(PipelineStage.F0_EXTRACTION, running, engines::pitchExtractor, FallbackPitchExtractor::new),
                port(PipelineStage.CONVERSION, running, engines::converter, FallbackVoiceConverter::new),
                port(PipelineStage.MIXING, running, engines::mixer, FallbackMixer::new),
                running);
    }

    private static <P> P port(
            PipelineStage stage, RunningPlan plan, Function<PlannedEngine, P> open, Function<Ladder<P>, P> wrap) {
        List<PlannedEngine> engines = plan.current().ladder(stage);
        return engines.size() == 1 ? open.apply(engines.get(0)) : wrap.apply(new Ladder<>(stage, plan, open));
    }
}
