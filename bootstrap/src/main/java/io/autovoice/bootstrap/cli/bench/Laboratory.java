package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.BenchEntry;
import io.autovoice.application.benchmark.BenchEntry.Combination;
import io.autovoice.application.benchmark.BenchEntry.VoiceLikeness;
import io.autovoice.application.measure.MeasureConversion;
import io.autovoice.application.measure.MeasureRequest;
import io.autovoice.application.measure.Measurement;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.application.validation.tests.SimilarityTest;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.progress.StageProgress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Measures combinations in this process, one after the other.
 *
 * @param jvm from the start of the virtual machine until the command began
 */
record Laboratory(
        CommandContext context, BenchEngines engines, String title, Waveform song, VoiceId voice, Duration jvm) {

    /** A combination that can't run here is an entry with the reason. */
    BenchEntry entry(Combination combination, StabilityRule rule, boolean first) {
        try {
            return measured(combination, rule, first);
        } catch (ConversionCancelledException cancelled) {
            throw cancelled;
        } catch (ConversionException | IllegalArgumentException hindrance) {
            return BenchEntry.notRun(combination, String.valueOf(hindrance.getMessage()));
        }
    }

    /**
     * @param first whether nothing was converted in this process before
     * @throws ConversionException if the combination can't run here
     */
    BenchEntry measured(Combination combination, StabilityRule rule, boolean first) {
        long start = System.nanoTime();
        Session session = open(combination);
        Duration load = Duration.ofNanos(System.nanoTime() - start);
        Startup startup = new Startup(jvm, load, first, Optional.empty());
        Measurement measurement = measure(session, rule, startup, context.progress(combination.toString()));
        TestOutcome likeness = likeness(measurement);
        return new BenchEntry(
                combination,
                Optional.of(measurement.profile()),
                likeness.verdict() == Verdict.SKIPPED ? Optional.empty() : Optional.of(likeness(likeness)),
                likeness.verdict() == Verdict.SKIPPED ? Optional.of(likeness.reason()) : Optional.empty());
    }

    Measurement measure(Session session, StabilityRule rule, Startup startup, StageProgress progress) {
        return MeasureConversion.using(session.meter(), session.instruments().surroundings())
                .measure(new MeasureRequest(title, song, voice, rule, startup, progress));
    }

    Session open(Combination combination) {
        return open(context, engines, combination);
    }

    static Session open(CommandContext context, BenchEngines engines, Combination combination) {
        EngineRequest request = engines.request(combination);
        ExecutionPlan plan = context.composition().plan(request, QualityPreset.of(combination.preset()));
        return context.composition().open(request, plan);
    }

    private TestOutcome likeness(Measurement measurement) {
        Library library = context.composition().library();
        return new SimilarityTest(library.voices(), library.speakers())
                .judge(voice, measurement.song(), context.silently());
    }

    private static VoiceLikeness likeness(TestOutcome outcome) {
        return new VoiceLikeness(
                Objects.requireNonNull(outcome.figures().get("to_target")),
                Objects.requireNonNull(outcome.figures().get("to_source")));
    }
}
