package io.autovoice.application.fallback;

import io.autovoice.application.plan.RunningPlan;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The engines of one stage, of which the topmost that has not failed yet does the work. Safe for use by many threads. */
final class Ladder<P> {
    private static final System.Logger LOG = System.getLogger(Ladder.class.getName());

    private final PipelineStage stage;
    private final RunningPlan plan;
    private final Deque<Rung<P>> standing = new ArrayDeque<>();

    Ladder(PipelineStage stage, RunningPlan plan, Function<PlannedEngine, P> open) {
        this.stage = stage;
        this.plan = plan;
        plan.current().ladder(stage).forEach(engine -> standing.add(new Rung<>(engine, open)));
    }

    /** Does the work on the first engine that can; the failure of the last one is thrown. */
    <T> T climb(Function<P, T> work) {
        Rung<P> rung = top();
        while (true) {
            try {
                return work.apply(rung.port());
            } catch (EngineFailedException | OutOfDeviceMemoryException failure) {
                rung = below(rung, failure).orElseThrow(() -> failure);
            }
        }
    }

    /** Does the work on the topmost engine that stands; its failure is thrown, and it stays. */
    <T> T stand(Function<P, T> work) {
        return work.apply(top().port());
    }

    private synchronized Rung<P> top() {
        return Objects.requireNonNull(standing.peek(), "the last rung is never taken away");
    }

    /** What takes over; empty if nothing is left. Another song may have seen the same engine fail before. */
    private synchronized Optional<Rung<P>> below(Rung<P> failed, ConversionException failure) {
        if (standing.peek() != failed) {
            return Optional.of(top());
        }
        if (standing.size() == 1) {
            return Optional.empty();
        }
        standing.remove();
        LOG.log(System.Logger.Level.WARNING, plan.tookOver(stage, failed.engine(), top().engine(), failure));
        return Optional.of(top());
    }
}
