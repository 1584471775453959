package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class F0RefinementTest {
    private static final int RATE = 24_000;
    private final F0Refinement refinement = new F0Refinement(RATE);

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {75, 110.3, 220, 441.7, 987.8})
    void finds_a_steady_pitch_from_a_wrong_start(double f0) {
        float[] samples = Signals.pulses(f0, RATE, RATE / 2);

        for (double error : new double[] {0.90, 0.93, 0.98, 1, 1.03, 1.08, 1.10}) {
            assertThat(cents(refinement.refine(samples, RATE / 4.0 + 0.4, f0 * error), f0))
                    .isLessThan(5); // cents
        }
    }

    @ParameterizedTest(name = "{0} times the pitch")
    @ValueSource(doubles = {0.9, 1.1})
    void finds_a_pure_tone(double error) {
        float[] tone = new float[RATE];
        for (int n = 0; n < tone.length; n++) {
            tone[n] = (float) (0.3 * Math.sin(2 * Math.PI * 261.6 * n / RATE));
        }

        assertThat(cents(refinement.refine(tone, RATE / 2.0, 261.6 * error), 261.6))
                .isLessThan(5); // cents
    }

    @Test
    void agrees_with_world() {
        double[] distances = distancesToWorld();

        assertThat(Spectra.median(distances)).isLessThan(0.5); // cents
        assertThat(Arrays.stream(distances).max().orElseThrow()).isLessThan(3); // at the voice's onsets
    }

    @Test
    void keeps_the_start_in_silence_and_gives_nan_where_unvoiced() {
        assertThat(refinement.refine(new float[RATE], 1000, 220)).isEqualTo(220);
        assertThat(refinement.refine(new float[0], 0, 220)).isEqualTo(220);
        assertThat(refinement.refine(new float[RATE], 1000, 0)).isNaN();
        assertThat(refinement.refine(new float[RATE], 1000, Double.NaN)).isNaN();
    }

    @Test
    void never_moves_far() {
        float[] noise = Signals.noise(RATE, 11);

        for (int n = 1000; n < RATE - 1000; n += 500) {
            assertThat(refinement.refine(noise, n, 200)).isCloseTo(200, within(40.001));
        }
    }

    /** In cents, over the voiced frames of the golden voice, from 4 % too high. */
    private double[] distancesToWorld() {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        float[] golden = Golden.floats("stonemask");
        return IntStream.range(0, f0.length)
                .filter(frame -> f0[frame] > 0)
                .mapToDouble(frame -> cents(refinement.refine(samples, frame * 240.0, f0[frame] * 1.04), golden[frame]))
                .toArray();
    }

    private static double cents(double hertz, double reference) {
        return Math.abs(1200 * Math.log(hertz / reference) / Math.log(2));
    }
}
