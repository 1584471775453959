package io.autovoice.application.validation;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.measure.MeasureConversion;
import io.autovoice.application.measure.MeasureRequest;
import io.autovoice.application.measure.Measurement;
import io.autovoice.application.measure.RunMeter;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import io.autovoice.application.report.RunResources;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationDetails;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.validation.quality.QualityTests;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.application.validation.tests.ComponentTimingTest;
import io.autovoice.application.validation.tests.DeterminismTest;
import io.autovoice.application.validation.tests.GpuUtilizationTest;
import io.autovoice.application.validation.tests.LatencyTest;
import io.autovoice.application.validation.tests.LengthTest;
import io.autovoice.application.validation.tests.MemoryGrowthTest;
import io.autovoice.application.validation.tests.ScalingTest;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.progress.StageProgress;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tests of one request, one after the other. */
final class ValidationRun {
    private static final double TRUTH_SECONDS = 30;
    private final SystemValidation system;
    private final ValidateRequest request;
    private final Steps steps;
    private final Map<ValidationTest, TestOutcome> outcomes = new EnumMap<>(ValidationTest.class);

    ValidationRun(SystemValidation system, ValidateRequest request) {
        this.system = system;
        this.request = request;
        this.steps = new Steps(
                request.progress(),
                request.tests().stream().mapToDouble(this::weight).sum());
    }

    /** The profile comes first: nothing else may have warmed what its cold start tells of. */
    ValidationReport run() {
        Optional<Measurement> measured = measure();
        Optional<LatencyMeasurement> latency = latency();
        quality();
        ConvertSong conversion = system.bench().with(system.preset());
        alone(
                ValidationTest.SCALING,
                progress -> new ScalingTest(conversion)
                        .run(request.song(), request.voice(), request.effort().lengths(), progress));
        alone(
                ValidationTest.MEMORY_GROWTH,
                progress -> new MemoryGrowthTest(
                                conversion, system.instruments().memory())
                        .run(request.song(), request.voice(), progress));
        request.progress().advanced(1);
        return new ValidationReport(
                List.copyOf(outcomes.values()),
                measured.map(this::report),
                latency,
                measured.map(Measurement::profile),
                details(measured));
    }

    private Optional<Measurement> measure() {
        if (Collections.disjoint(request.tests(), ValidationTest.OF_RUNS)) {
            return Optional.empty();
        }
        StageProgress progress = steps.next(ValidationTest.OF_RUNS.stream()
                .filter(request::asks)
                .mapToDouble(this::weight)
                .sum());
        RunMeter meter = new RunMeter(
                system.bench().with(system.preset()),
                system.instruments().memory(),
                system.instruments().gpu());
        Optional<Measurement> measured = attempt(
                ValidationTest.OF_RUNS,
                () -> MeasureConversion.using(meter, system.instruments().surroundings())
                        .measure(new MeasureRequest(
                                request.title(),
                                request.song(),
                                request.voice(),
                                request.effort().rule(),
                                request.startup(),
                                progress.part(0, 0.95))));
        measured.ifPresent(each -> judge(each, progress.part(0.95, 1)));
        return measured;
    }

    private void judge(Measurement measured, StageProgress progress) {
        List<RunRecord> all = Stream.concat(measured.warmUps().stream(), measured.runs().stream())
                .toList();
        add(ValidationTest.COMPONENT_TIMING, () -> ComponentTimingTest.judge(measured.profile(), measured.runs()));
        add(ValidationTest.GPU_UTILIZATION, () -> GpuUtilizationTest.judge(measured.gpu(), measured.profile()));
        add(ValidationTest.LENGTH_EXACT, () -> LengthTest.judge(request.song(), all));
        add(ValidationTest.DETERMINISM, () -> DeterminismTest.judge(all));
        add(ValidationTest.SIMILARITY, () -> system.similarity().judge(request.voice(), measured.song(), progress));
    }

    private Optional<LatencyMeasurement> latency() {
        if (!request.asks(ValidationTest.LATENCY_TENSORRT)) {
            return Optional.empty();
        }
        StageProgress progress = steps.next(weight(ValidationTest.LATENCY_TENSORRT));
        Optional<LatencyMeasurement> measured = attempt(
                Set.of(ValidationTest.LATENCY_TENSORRT),
                () -> new LatencyTest(system.bench().with(LatencyTest.PRESET))
                        .measure(request.song(), request.voice(), progress));
        measured.ifPresent(each -> add(ValidationTest.LATENCY_TENSORRT, () -> LatencyTest.outcome(each)));
        return measured;
    }

    private void quality() {
        if (request.asks(ValidationTest.SEPARATION_QUALITY) || request.asks(ValidationTest.F0_QUALITY)) {
            QualityTests tests = new QualityTests(
                    system.bench().stages(system.preset()),
                    request.truth().orElseGet(() -> DemoSignals.song(TRUTH_SECONDS, WaveformStorage.HEAP)));
            alone(ValidationTest.SEPARATION_QUALITY, tests::separation);
            alone(ValidationTest.F0_QUALITY, tests::pitch);
        }
    }

    /** A test that does its own work. */
    private void alone(ValidationTest test, Judgement judgement) {
        if (request.asks(test)) {
            StageProgress progress = steps.next(weight(test));
            add(test, () -> judgement.of(progress));
        }
    }

    private interface Judgement {
        TestOutcome of(StageProgress progress);
    }

    private void add(ValidationTest test, Supplier<TestOutcome> work) {
        if (request.asks(test)) {
            attempt(Set.of(test), work).ifPresent(outcome -> outcomes.put(test, outcome));
        }
    }

    /** Work that fails fails the tests that need it; being cancelled is no failure of theirs. */
    private <T> Optional<T> attempt(Set<ValidationTest> tests, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (ConversionCancelledException cancelled) {
            throw cancelled;
        } catch (ConversionException failure) {
            tests.stream()
                    .filter(request::asks)
                    .forEach(test -> outcomes.put(test, test.failed(failure.getMessage() + " " + failure.remedy())));
            return Optional.empty();
        }
    }

    private RunReport report(Measurement measured) {
        RunRecord typical = measured.typical();
        PerformanceBreakdown breakdown = new PerformanceBreakdown(
                LocalDateTime.now(system.clock()),
                request.song().seconds(),
                typical.timings(),
                measured.gpu().percent(),
                measured.song().skipped(),
                measured.song().plan());
        return new RunReport(
                request.title(),
                request.song(),
                measured.song(),
                breakdown,
                typical.events(),
                typical.run(),
                new RunResources(typical.memory(), typical.gpu()));
    }

    private ValidationDetails details(Optional<Measurement> measured) {
        return new ValidationDetails(
                request.title(),
                request.voice().value(),
                system.preset().key(),
                request.effort().key(),
                measured.map(each -> each.runs().get(0).soundSha256()),
                measured.map(each -> each.profile().fingerprint()));
    }

    /** In seconds of song to convert, roughly. */
    private double weight(ValidationTest test) {
        double song = request.song().seconds();
        return switch (test) {
            case COMPONENT_TIMING, GPU_UTILIZATION, LENGTH_EXACT, DETERMINISM, SIMILARITY -> 2 * song;
            case LATENCY_TENSORRT -> 60;
            case SEPARATION_QUALITY -> 15;
            case F0_QUALITY -> 5;
            case SCALING ->
                request.effort().lengths().stream().mapToInt(length -> length).sum();
            case MEMORY_GROWTH -> 80;
        };
    }
}
