package io.autovoice.cpu.conversion.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static final SampleRate RATE = new SampleRate(24_000);
    private static final double F0 = 173;

    @Test
    void one_voice_repeats_itself_even_when_F0_is_a_little_off() {
        Waveform voice = wave(n -> harmonics(n, F0));

        assertThat(median(voice, F0)).isGreaterThan(0.99f);
        assertThat(median(voice, F0 * 1.015)).isGreaterThan(0.99f);
    }

    @Test
    void two_voices_repeat_themselves_less_and_noise_hardly() {
        Waveform two = wave(n -> harmonics(n, F0) + 0.7 * harmonics(n, F0 * 1.19));

        assertThat(median(two, F0)).isBetween(0.4f, 0.85f);
        assertThat(median(TestSignals.noise(RATE, 1, 1, 0.3, 7), F0)).isLessThan(0.5f);
    }

    @Test
    void unvoiced_frames_and_silence_are_told_apart_from_nothing() {
        Waveform silence = wave(n -> 0);

        assertThat(values(silence, F0)).containsOnly(0f);
        assertThat(values(silence, Double.NaN)).containsOnly(1f);
    }

    @Test
    void a_long_song_is_told_of_and_can_be_cancelled_on_the_way() {
        float[] f0 = new float[10_000];
        Arrays.fill(f0, (float) F0);
        F0Contour contour = new F0Contour(FrameGrid.TEN_MILLISECONDS, f0);
        Waveform song = TestSignals.silence(RATE, 100, 1);
        List<Double> told = new ArrayList<>();
        StageProgress cancelledHalfWay = fraction -> {
            told.add(fraction);
            if (fraction >= 0.5) {
                throw new ConversionCancelledException();
            }
        };

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> Repetition.of(song, contour, cancelledHalfWay));

        assertThat(told).isSorted().hasSizeGreaterThan(2).last().isEqualTo(0.5);
    }

    @Test
    void a_ramp_runs_from_0_to_1() {
        assertThat(Repetition.ramp(new float[] {0, 0.5f, 0.6f, 0.7f, 1}, 0.5f, 0.7f))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(0, 0, 0.5f, 1, 1);
    }

    @Test
    void usual_is_the_median_of_what_is_voiced_around() {
        float[] values = new float[1000];
        Arrays.fill(values, 0, 500, 0.9f);
        Arrays.fill(values, 500, 1000, 0.6f);
        Arrays.fill(values, 100, 280, 1); // unvoiced
        values[50] = 0.1f;

        float[] usual = Repetition.usual(values);

        assertThat(usual[50]).isEqualTo(0.9f);
        assertThat(usual[200]).isEqualTo(0.9f);
        assertThat(usual[990]).isEqualTo(0.6f);
        assertThat(Repetition.usual(new float[] {1, 1, 1})).containsOnly(1);
    }

    private static float median(Waveform voice, double hertz) {
        float[] values = values(voice, hertz);
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static float[] values(Waveform voice, double hertz) {
        float[] f0 = new float[FrameGrid.TEN_MILLISECONDS.hops(voice)];
        Arrays.fill(f0, (float) hertz);
        return Repetition.of(voice, new F0Contour(FrameGrid.TEN_MILLISECONDS, f0), StageProgress.NONE);
    }

    private static Waveform wave(IntToDoubleFunction sample) {
        return TestSignals.of(RATE, 1, 1, sample);
    }

    private static double harmonics(int n, double hertz) {
        double sum = 0;
        for (int h = 1; h <= 12; h++) {
            sum += 0.1 / h * Math.cos(2 * Math.PI * h * hertz * n / RATE.hertz() + h * h);
        }
        return sum;
    }
}
