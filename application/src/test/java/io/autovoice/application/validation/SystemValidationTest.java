package io.autovoice.application.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.application.measure.ToyConversions;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryReading;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.Verdict;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.FailingVoiceConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemValidationTest {
    @Test
    void only_what_is_asked_is_run_and_reported_in_order() {
        ValidationReport report =
                validate(ToyConversions.stages(), EnumSet.of(ValidationTest.DETERMINISM, ValidationTest.LENGTH_EXACT));

        assertThat(report.outcomes()).extracting(TestOutcome::name).containsExactly("length_exact", "determinism");
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.latency()).isEmpty();
        assertThat(report.profile()).isPresent();
        assertThat(report.details().soundSha256()).isPresent();
    }

    @Test
    void without_timed_tests_nothing_is_profiled() {
        ValidationReport report = validate(ToyConversions.stages(), EnumSet.of(ValidationTest.MEMORY_GROWTH));

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.run()).isEmpty();
        assertThat(report.profile()).isEmpty();
        assertThat(report.details().soundSha256()).isEmpty();
    }

    @Test
    void what_could_not_be_tested_keeps_the_whole_from_passing() {
        ValidationReport report =
                validate(ToyConversions.stages(), EnumSet.of(ValidationTest.LENGTH_EXACT, ValidationTest.SIMILARITY));

        assertThat(report.outcomes()).extracting(TestOutcome::verdict).containsExactly(Verdict.PASSED, Verdict.SKIPPED);
        assertThat(report.verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void a_conversion_that_fails_fails_the_tests_that_need_it_and_no_others() {
        Stages toys = ToyConversions.stages();
        Stages failing = new Stages(
                toys.separator(),
                toys.pitchExtractor(),
                new FailingVoiceConverter(new EngineFailedException("It broke.", "Mend it.")),
                toys.mixer(),
                toys.plan());

        ValidationReport report = validate(failing, EnumSet.of(ValidationTest.DETERMINISM, ValidationTest.F0_QUALITY));

        assertThat(report.outcomes()).extracting(TestOutcome::name).containsExactly("determinism", "f0_quality");
        assertThat(report.outcomes().get(0).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.outcomes().get(1).figures()).isNotEmpty();
    }

    @Test
    void all_tests_have_an_outcome() {
        assertThat(validate(ToyConversions.stages(), EnumSet.allOf(ValidationTest.class))
                        .outcomes())
                .extracting(TestOutcome::name)
                .containsExactlyElementsOf(EnumSet.allOf(ValidationTest.class).stream()
                        .map(ValidationTest::key)
                        .toList());
    }

    @Test
    void a_cancelled_validation_ends_at_once() {
        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(
                        () -> validate(ToyConversions.stages(), EnumSet.of(ValidationTest.LENGTH_EXACT), fraction -> {
                            throw new ConversionCancelledException();
                        }));
    }

    @Test
    void progress_never_falls_and_ends_at_one() {
        List<Double> heard = new ArrayList<>();

        validate(ToyConversions.stages(), EnumSet.allOf(ValidationTest.class), heard::add);

        assertThat(heard).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void a_validation_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> validate(ToyConversions.stages(), Set.of()));
    }

    private static ValidationReport validate(Stages stages, Set<ValidationTest> tests) {
        return validate(stages, tests, StageProgress.NONE);
    }

    private static ValidationReport validate(Stages stages, Set<ValidationTest> tests, StageProgress progress) {
        Instruments instruments = new Instruments(
                GpuMonitor.NONE, () -> new MemoryReading(0, 10, 20, OptionalLong.of(100)), ToyConversions.SURROUNDINGS);
        return ValidateSystem.using(
                        new ConversionBench(preset -> stages, new FixedAudioReader(Map.of()), ToyConversions.VOICES),
                        QualityPreset.DRAFT,
                        instruments,
                        ToyConversions.VOICES,
                        (voice, heard) -> {
                            throw new MissingResourceException("No speaker encoder is installed.", "Install one.");
                        })
                .validate(new ValidateRequest(
                        "song",
                        ToyConversions.SONG,
                        ToyConversions.VOICE,
                        tests,
                        Effort.STANDARD,
                        Optional.of(DemoSignals.song(1, WaveformStorage.HEAP)),
                        new Startup(Duration.ZERO, Duration.ZERO, true, Optional.empty()),
                        progress));
    }
}
