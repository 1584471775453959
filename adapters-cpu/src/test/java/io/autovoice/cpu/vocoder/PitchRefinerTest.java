package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchRefinerTest {
    private static final int RATE = 24_000;
    private final PitchRefiner refiner = new PitchRefiner(RATE);

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {75, 110.3, 220, 441.7, 987.8})
    void finds_a_steady_pitch_from_a_wrong_start(double f0) {
        float[] samples = Signals.pulses(f0, RATE, RATE / 2);

        for (double error : new double[] {0.93, 0.98, 1, 1.03, 1.08}) {
            assertThat(cents(refiner.refine(samples, RATE / 4.0 + 0.4, f0 * error), f0))
                    .isLessThan(2); // cents
        }
    }

    @Test
    void agrees_with_world() {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        float[] golden = Golden.floats("stonemask");
        double[] distances = new double[f0.length];
        int count = 0;

        for (int frame = 0; frame < f0.length; frame++) {
            if (f0[frame] > 0) {
                double refined = refiner.refine(samples, frame * 240.0, f0[frame] * 1.04);
                distances[count++] = cents(refined, golden[frame]);
            }
        }

        assertThat(Spectra.median(Arrays.copyOf(distances, count))).isLessThan(0.5);
    }

    @Test
    void keeps_the_start_in_silence_and_gives_nan_where_unvoiced() {
        assertThat(refiner.refine(new float[RATE], 1000, 220)).isEqualTo(220);
        assertThat(refiner.refine(new float[0], 0, 220)).isEqualTo(220);
        assertThat(refiner.refine(new float[RATE], 1000, 0)).isNaN();
        assertThat(refiner.refine(new float[RATE], 1000, Double.NaN)).isNaN();
    }

    @Test
    void never_moves_far() {
        float[] noise = Signals.noise(RATE, 11);

        for (int n = 1000; n < RATE - 1000; n += 500) {
            assertThat(refiner.refine(noise, n, 200)).isCloseTo(200, within(40.001));
        }
    }

    private static double cents(double hertz, double reference) {
        return Math.abs(1200 * Math.log(hertz / reference) / Math.log(2));
    }
}
