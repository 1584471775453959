package io.autovoice.application.fallback;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.RunningPlan;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.function.Function;

/** Makes the stages of a plan, each over the ladder that the plan has for it. */
public final class StageLadders {
    private StageLadders() {}

    /** The first engine of each ladder is opened at first use as well, except where it is the only one. */
    public static Stages of(ExecutionPlan plan, Engines engines) {
        return of(plan, news -> engines);
    }

    /** @param opener makes the engines, which tell what they are given what they meet with */
    public static Stages of(ExecutionPlan plan, Function<EngineNews, Engines> opener) {
        RunningPlan running = new RunningPlan(plan);
        Engines engines = opener.apply(new PlanNews(running));
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
