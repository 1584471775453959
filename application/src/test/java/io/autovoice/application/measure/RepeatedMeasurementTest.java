package io.autovoice.application.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.memory.MemoryReading;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.domain.audio.view.LoopedWaveform;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RepeatedMeasurementTest {
    private static final StabilityRule RULE = new StabilityRule(2, 3, 6, 8, 0.05, 0.95);
    private static final Instant NOW = Instant.parse("2025-01-28T12:34:56Z");

    @Test
    void warm_ups_do_not_count_and_steady_runs_end_early() {
        Measurement measured = measure(ToyConversions.claiming(900, 410, 405, 400, 400, 408, 396, 404, 400));

        assertThat(measured.warmUps()).extracting(RunRecord::totalMs).containsExactly(900.0, 410.0, 405.0);
        assertThat(measured.runs())
                .extracting(RunRecord::totalMs)
                .containsExactly(400.0, 400.0, 408.0, 396.0, 404.0, 400.0);
        assertThat(measured.profile().stability().settled()).isTrue();
        assertThat(measured.profile().made()).isEqualTo(NOW);
    }

    @Test
    void runs_that_never_settle_end_at_the_limit() {
        Measurement measured = measure(ToyConversions.claiming(900, 900, 400, 600, 200, 500, 300, 700, 450, 350));

        assertThat(measured.runs()).hasSize(8);
        assertThat(measured.profile().stability().settled()).isFalse();
    }

    @Test
    void a_stage_has_its_own_figures_and_the_cold_start_too() {
        Profile profile = measure(ToyConversions.claiming(900, 880, 400, 400, 408, 396, 404, 400))
                .profile();

        assertThat(profile.stages().keySet()).containsExactly(PipelineStage.SEPARATION, PipelineStage.CONVERSION);
        assertThat(profile.stage(PipelineStage.CONVERSION)
                        .orElseThrow()
                        .milliseconds()
                        .values())
                .containsExactly(200.0, 200.0, 204.0, 198.0, 202.0, 200.0);
        assertThat(profile.coverage().p50()).isEqualTo(0.75);
        assertThat(profile.total().realTimeFactor(1)).isEqualTo(0.4);
        assertThat(profile.cold().firstRunMs()).containsEntry(PipelineStage.SEPARATION, 225.0);
        assertThat(profile.cold().firstTotalMs()).isEqualTo(900);
        assertThat(profile.cold().jvmMs()).isEqualTo(300);
        assertThat(profile.cold().engineBuildMs()).isEmpty();
    }

    @Test
    void the_typical_run_is_the_one_at_the_median() {
        Measurement measured = measure(ToyConversions.claiming(900, 880, 391, 393, 409, 396, 404, 400));

        assertThat(measured.typical().totalMs()).isEqualTo(396);
    }

    @Test
    void memory_is_that_of_the_probe_and_its_peaks_are_the_stages() {
        Profile profile =
                measure(ToyConversions.claiming(9, 9, 4, 4, 4, 4, 4, 4)).profile();

        MemoryPeaks peaks = profile.total().memory();
        assertThat(peaks.heapBytes()).hasValue(10);
        assertThat(peaks.nativeBytes()).hasValue(80);
        assertThat(peaks.readings()).isPositive();
    }

    @Test
    void the_same_song_twice_has_one_hash() {
        Measurement measured = measure(ToyConversions.claiming(9, 9, 4, 4, 4, 4, 4, 4));

        assertThat(measured.runs().stream().map(RunRecord::soundSha256).distinct())
                .hasSize(1)
                .doesNotContain(
                        SoundHash.of(new LoopedWaveform(ToyConversions.SONG, ToyConversions.SONG.frames() - 1)));
    }

    @Test
    void progress_never_falls_and_ends_at_one() {
        List<Double> heard = new ArrayList<>();
        StageProgress progress = heard::add;

        measure(ToyConversions.converting(ToyConversions.stages()), progress);

        assertThat(heard).isSorted().last().isEqualTo(1.0);
    }

    private static Measurement measure(ConvertSong conversion) {
        return measure(conversion, StageProgress.NONE);
    }

    private static Measurement measure(ConvertSong conversion, StageProgress progress) {
        RunMeter meter =
                new RunMeter(conversion, () -> new MemoryReading(0, 10, 20, OptionalLong.of(100)), GpuMonitor.NONE);
        return new RepeatedMeasurement(meter, ToyConversions.SURROUNDINGS, Clock.fixed(NOW, ZoneOffset.UTC))
                .measure(new MeasureRequest(
                        "song",
                        ToyConversions.SONG,
                        ToyConversions.VOICE,
                        RULE,
                        new Startup(Duration.ofMillis(300), Duration.ofMillis(50), true, Optional.empty()),
                        progress));
    }
}
