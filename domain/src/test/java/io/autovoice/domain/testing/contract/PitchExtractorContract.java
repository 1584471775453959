package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every pitch extractor promises. */
public interface PitchExtractorContract {
    PitchExtractor extractor();

    /** About 10 cents. */
    default Percentage pitchTolerance() {
        return withPercentage(0.6);
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {82.4, 220, 440, 987.8})
    default void finds_the_pitch_of_a_steady_tone(double hertz) {
        F0Contour f0 = extract(TestSignals.harmonicTone(SampleRate.CD, 1, hertz), StageProgress.NONE);

        assertThat(f0.voiced().length).isGreaterThan(f0.hops() * 8 / 10);
        for (float value : f0.voiced()) {
            assertThat(value).isCloseTo((float) hertz, pitchTolerance());
        }
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {8000, 16000, 48000, 192000})
    default void works_at_any_rate(int rate) {
        F0Contour f0 = extract(TestSignals.harmonicTone(new SampleRate(rate), 0.7, 300), StageProgress.NONE);

        assertThat(f0.median().orElse(0)).isCloseTo(300, pitchTolerance());
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.0001, 0.0099, 0.01, 0.5, 1.2345})
    default void gives_one_value_per_grid_point(double seconds) {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, seconds, 200);

        F0Contour f0 = extract(voice, StageProgress.NONE);

        assertThat(f0.hops()).isEqualTo(FrameGrid.TEN_MILLISECONDS.hops(voice));
    }

    @Test
    default void silence_is_unvoiced() {
        F0Contour f0 = extract(TestSignals.silence(SampleRate.CD, 1, 1), StageProgress.NONE);

        assertThat(f0.voiced()).isEmpty();
    }

    @Test
    default void white_noise_is_unvoiced() {
        F0Contour f0 = extract(TestSignals.noise(SampleRate.CD, 2, 1, 0.3, 5), StageProgress.NONE);

        assertThat(f0.voiced().length).isLessThan(f0.hops() / 20);
    }

    @Test
    default void no_value_lies_outside_the_range() {
        F0Range range = new F0Range(150, 400);
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 1, 110);

        F0Contour f0 = extractor().extract(voice, FrameGrid.TEN_MILLISECONDS, range, StageProgress.NONE);

        for (float value : f0.voiced()) {
            assertThat(range.contains(value)).isTrue();
        }
    }

    @Test
    default void progress_never_falls_and_ends_at_one() {
        RecordingProgress progress = RecordingProgress.patient();

        extract(TestSignals.harmonicTone(SampleRate.CD, 2, 200), progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    @Test
    default void a_cancelled_extraction_stops() {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 1, 200);

        assertThatThrownBy(() -> extract(voice, RecordingProgress.cancellingAt(0)))
                .isInstanceOf(ConversionCancelledException.class);
    }

    private F0Contour extract(Waveform voice, StageProgress progress) {
        return extractor().extract(voice, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, progress);
    }
}
