package io.autovoice.cpu.conversion.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodAveragingTest {
    private static final SampleRate RATE = new SampleRate(44_100);
    private static final double F0 = 210;

    @ParameterizedTest(name = "{0} times F0")
    @CsvSource({"1, 1", "7, 1", "20, 1", "3.25, 0.5", "2.5, 0.0", "10.5, 0.0"})
    void harmonics_stay_and_what_lies_between_them_gets_weaker(double harmonic, double gain) {
        Waveform tone = TestSignals.of(RATE, 1, 1, n -> 0.1 * Math.sin(2 * Math.PI * harmonic * F0 * n / 44_100));

        float[] averaged = averaged(tone, F0, 1);

        double heard = TestSignals.rms(Arrays.copyOfRange(averaged, 10_000, 30_000)) / (0.1 / Math.sqrt(2));
        assertThat(heard).isCloseTo(gain, offset(0.01));
    }

    @Test
    void what_is_unvoiced_stays_as_it_is() {
        Waveform noise = TestSignals.noise(RATE, 1, 1, 0.3, 7);

        assertThat(averaged(noise, Double.NaN, 1)).containsExactly(TestSignals.samples(noise, 0));
    }

    @Test
    void what_does_not_repeat_itself_stays_as_it_is() {
        Waveform noise = TestSignals.noise(RATE, 1, 1, 0.3, 7);

        assertThat(averaged(noise, F0, 0.8)).containsExactly(TestSignals.samples(noise, 0));
    }

    @Test
    void a_pitch_lower_than_any_voice_is_no_trouble() {
        Waveform noise = TestSignals.noise(RATE, 1, 1, 0.3, 7);

        assertThat(averaged(noise, 5, 1)).hasSize(44_100).doesNotContain(Float.NaN);
    }

    @Test
    void one_thread_gives_the_same_bits_as_many() throws Exception {
        Waveform noise = TestSignals.noise(RATE, 1, 1, 0.3, 7);

        float[] alone = new ForkJoinPool(1).submit(() -> averaged(noise, F0, 1)).get();

        assertThat(averaged(noise, F0, 1)).containsExactly(alone);
    }

    private static float[] averaged(Waveform voice, double hertz, double repetition) {
        float[] f0 = new float[FrameGrid.TEN_MILLISECONDS.hops(voice)];
        Arrays.fill(f0, (float) hertz);
        F0Contour contour = new F0Contour(FrameGrid.TEN_MILLISECONDS, f0);
        float[] repeated = new float[f0.length];
        Arrays.fill(repeated, (float) repetition);
        return TestSignals.samples(
                PeriodAveraging.of(voice, contour, repeated, WaveformStorage.HEAP, StageProgress.NONE), 0);
    }
}
