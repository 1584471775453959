package io.autovoice.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.testing.ConstantPitchExtractor;
import io.autovoice.domain.testing.FailingVoiceConverter;
import io.autovoice.domain.testing.IdentityVocalSeparator;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.PlainMixer;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConversionMetricsTest {
    private static final Path SONG = Path.of("song.wav");
    private final ConversionMetrics metrics = new ConversionMetrics();

    @Test
    void a_song_is_counted_with_its_length_and_the_time_of_each_stage() {
        ConvertSong conversion = metrics.observing(conversion(new IdentityVoiceConverter(), plan()));

        conversion.convert(ConvertSongRequest.of(SONG, "anna").build());
        conversion.convert(ConvertSongRequest.of(SONG, "anna").build());

        assertThat(value("autovoice_songs_total")).isEqualTo(2);
        assertThat(value("autovoice_song_seconds_total")).isEqualTo(2);
        assertThat(value("autovoice_run_seconds_count")).isEqualTo(2);
        assertThat(value("autovoice_stage_seconds_count{stage=\"conversion\"}")).isEqualTo(2);
        assertThat(value("autovoice_stage_seconds_sum{stage=\"conversion\"}"))
                .isPositive()
                .isLessThan(value("autovoice_run_seconds_sum"));
    }

    @Test
    void a_failure_is_counted_by_its_class_and_thrown_on() {
        ConversionException memory = new OutOfDeviceMemoryException("Full", "Wait.");
        ConvertSong failing = metrics.observing(conversion(new FailingVoiceConverter(memory), plan()));
        ConvertSongRequest request = ConvertSongRequest.of(SONG, "anna").build();

        assertThatThrownBy(() -> failing.convert(request)).isSameAs(memory);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> metrics.observing(asked -> {
                            throw new IllegalStateException("a bug");
                        })
                        .convert(request));

        assertThat(value("autovoice_failures_total{failure=\"out_of_device_memory\"}"))
                .isEqualTo(1);
        assertThat(value("autovoice_failures_total{failure=\"other\"}")).isEqualTo(1);
        assertThat(value("autovoice_failures_total{failure=\"engine_failed\"}")).isZero();
        assertThat(value("autovoice_songs_total")).isZero();
        assertThat(value("autovoice_stage_seconds_count{stage=\"conversion\"}")).isEqualTo(1); // it ran, if not well
    }

    @Test
    void an_engine_that_the_plan_does_without_counts_as_unavailable() {
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(plan().engines());
        engines.put(PipelineStage.SEPARATION, EngineUse.instead("tensorrt", "java", "No GPU", "Buy one."));
        ExecutionPlan shortOfGpu = new ExecutionPlan(
                "cpu", QualityPreset.FAST, plan().ladders(), engines, plan().tensorRt(), List.of("No GPU"), List.of());

        metrics.observing(conversion(new IdentityVoiceConverter(), shortOfGpu))
                .convert(ConvertSongRequest.of(SONG, "anna").build());

        assertThat(value("autovoice_fallbacks_total{stage=\"separation\",reason=\"unavailable\"}"))
                .isEqualTo(1);
        assertThat(value("autovoice_fallbacks_total{stage=\"separation\",reason=\"failed\"}"))
                .isZero();
        assertThat(value("autovoice_fallbacks_total{stage=\"mixing\",reason=\"unavailable\"}"))
                .isZero();
    }

    @Test
    void an_engine_that_gave_way_while_it_worked_counts_as_failed() {
        ConvertSong conversion = metrics.observing(ConvertSong.using(
                StageLadders.of(FailingFirstRung.plan(plan()), new FailingFirstRung()), reader(), voices()));

        conversion.convert(ConvertSongRequest.of(SONG, "anna").build());

        assertThat(value("autovoice_fallbacks_total{stage=\"conversion\",reason=\"failed\"}"))
                .isEqualTo(1);
        assertThat(value("autovoice_fallbacks_total{stage=\"conversion\",reason=\"unavailable\"}"))
                .isZero();
    }

    @Test
    void the_text_keeps_to_the_exposition_format_to_the_letter() {
        metrics.observing(conversion(new IdentityVoiceConverter(), plan()))
                .convert(ConvertSongRequest.of(SONG, "anna").build());

        assertThat(ExpositionGrammar.read(metrics.scrape()))
                .containsEntry("autovoice_stage_seconds", "histogram")
                .containsEntry("autovoice_run_seconds", "histogram")
                .containsEntry("autovoice_songs_total", "counter")
                .containsEntry("autovoice_song_seconds_total", "counter")
                .containsEntry("autovoice_failures_total", "counter")
                .containsEntry("autovoice_fallbacks_total", "counter")
                .containsEntry("autovoice_device_seconds_total", "counter")
                .hasSize(7);
    }

    @Test
    void buckets_are_cumulative_and_a_bound_belongs_to_its_bucket() {
        metrics.finished(new StageEvent(PipelineStage.MIXING, 0, 10_000_000)); // 0.01 s exactly
        metrics.finished(new StageEvent(PipelineStage.MIXING, 0, 10_000_001));
        metrics.finished(new StageEvent(PipelineStage.MIXING, 0, 1_000_000_000_000L));

        assertThat(buckets("mixing")).startsWith(1.0, 2.0).endsWith(2.0, 3.0).isSorted();
        assertThat(value("autovoice_stage_seconds_count{stage=\"mixing\"}")).isEqualTo(3);
        assertThat(value("autovoice_stage_seconds_sum{stage=\"mixing\"}")).isEqualTo(1000.020000001);
    }

    @Test
    void the_time_of_a_gpu_is_added_up_by_stage_and_kind() {
        metrics.finished(new StageEvent(PipelineStage.MIXING, 0, 1, Optional.of(new DeviceTime(500, 250, 0))));
        metrics.finished(new StageEvent(PipelineStage.MIXING, 0, 1, Optional.of(new DeviceTime(500, 0, 0))));

        assertThat(value("autovoice_device_seconds_total{stage=\"mixing\",work=\"copies\"}"))
                .isEqualTo(1);
        assertThat(value("autovoice_device_seconds_total{stage=\"mixing\",work=\"kernels\"}"))
                .isEqualTo(0.25);
    }

    @Test
    void labels_are_escaped() {
        assertThat(Exposition.escaped("a\\b\"c\nd")).isEqualTo("a\\\\b\\\"c\\nd");
    }

    @Test
    void many_threads_lose_no_count() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            threads.add(new Thread(() -> {
                for (int i = 0; i < 5000; i++) {
                    metrics.finished(new StageEvent(PipelineStage.MIXING, 0, 1000));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(value("autovoice_stage_seconds_count{stage=\"mixing\"}")).isEqualTo(20_000);
    }

    private List<Double> buckets(String stage) {
        Matcher matcher = Pattern.compile("(?m)^autovoice_stage_seconds_bucket\\{stage=\"" + stage + "\",le=.* (\\S+)$")
                .matcher(metrics.scrape());
        return matcher.results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }

    private double value(String sample) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static ExecutionPlan plan() {
        return Planner.cpuOnly(QualityPreset.FAST);
    }

    private static ConvertSong conversion(VoiceConverter converter, ExecutionPlan plan) {
        return ConvertSong.using(
                new Stages(
                        new IdentityVocalSeparator(),
                        new ConstantPitchExtractor(220),
                        converter,
                        new PlainMixer(),
                        plan),
                reader(),
                voices());
    }

    private static FixedAudioReader reader() {
        return FixedAudioReader.of(SONG, TestSignals.harmonicTone(SampleRate.CD, 1, 220));
    }

    private static InMemoryVoiceProfiles voices() {
        return InMemoryVoiceProfiles.holding(TestVoice.profile("anna", 220));
    }
}
