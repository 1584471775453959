package io.autovoice.application.comparison.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final VoiceId ADA = new VoiceId("ada");
    private static final F0Contour NOTHING = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {Float.NaN});

    @Test
    void all_songs_are_played_as_loud_as_the_quietest_song() {
        Comparison comparison = comparison(-14, -20, 0.7, 0.8);

        assertThat(comparison.songLufs()).hasValue(-20);
        assertThat(comparison.playbackGain(comparison.original().song())).isCloseTo(0.501, within(0.001)); // -6 dB
        assertThat(comparison.playbackGain(comparison.conversions().get(0).song()))
                .isEqualTo(1);
    }

    @Test
    void voices_alone_are_levelled_among_themselves() {
        Comparison comparison = comparison(-14, -20, 0.7, 0.8);

        assertThat(comparison.voiceLufs()).hasValue(-26);
        assertThat(comparison.playbackGain(comparison.conversions().get(0).converted()))
                .isEqualTo(1);
    }

    @Test
    void a_track_that_is_all_but_silent_does_not_silence_the_others() {
        Comparison comparison = comparison(-14, -60, 0.7, 0.8);

        assertThat(comparison.songLufs()).hasValue(-35);
        assertThat(comparison.playbackGain(comparison.conversions().get(0).song()))
                .isEqualTo(1);
    }

    @Test
    void the_conversion_most_like_the_target_is_the_best() {
        Comparison comparison = comparison(-14, -20, 0.7, 0.8);

        assertThat(comparison.mostAlike(ADA)).map(ComparedConversion::preset).contains(QualityPreset.STUDIO);
    }

    @Test
    void of_equals_none_is_the_best() {
        assertThat(comparison(-14, -20, 0.8, 0.8).mostAlike(ADA)).isEmpty();
    }

    @Test
    void time_is_told_per_second_of_song_and_in_all() {
        ConversionAccount account =
                comparison(-14, -20, 0.7, 0.8).conversions().get(0).account();

        assertThat(account.realTimeFactor(PipelineStage.SEPARATION, 10)).isEqualTo(0.3);
        assertThat(account.realTimeFactor(PipelineStage.MIXING, 10)).isZero();
        assertThat(account.realTimeFactor(10)).isCloseTo(0.5, within(1e-12));
    }

    private static Comparison comparison(double originalLufs, double convertedLufs, double draft, double studio) {
        Track song = new Track("original.flac", OptionalDouble.of(originalLufs));
        Track vocals = new Track("original-vocals.flac", OptionalDouble.empty());
        return new Comparison(
                new Origin("song", "command", "program"),
                LocalDateTime.MIN,
                List.of(ADA),
                List.of(QualityPreset.DRAFT, QualityPreset.STUDIO),
                new OriginalSong(10, song, vocals, QualityPreset.DRAFT, NOTHING),
                "fcpe",
                List.of(
                        conversion(QualityPreset.DRAFT, convertedLufs, draft),
                        conversion(QualityPreset.STUDIO, convertedLufs, studio)));
    }

    private static ComparedConversion conversion(QualityPreset preset, double lufs, double toTarget) {
        Track song = new Track(preset.key(), OptionalDouble.of(lufs));
        Track voice = new Track(preset.key() + "-voice", OptionalDouble.of(lufs - 6));
        return new ComparedConversion(
                ADA,
                preset,
                song,
                voice,
                new Likeness(OptionalDouble.of(toTarget), OptionalDouble.of(0.5), Optional.empty()),
                NOTHING,
                NOTHING,
                Semitones.NONE,
                new ConversionAccount(
                        Map.of(
                                PipelineStage.SEPARATION, Duration.ofSeconds(3),
                                PipelineStage.CONVERSION, Duration.ofSeconds(2)),
                        Set.of(),
                        Set.of(),
                        Planner.cpuOnly(preset).engines(),
                        List.of(),
                        Map.of()));
    }
}
