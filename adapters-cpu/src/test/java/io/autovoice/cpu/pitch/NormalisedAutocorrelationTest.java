package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalisedAutocorrelationTest {
    private static final int LENGTH = 300;
    private static final int HIGHEST_LAG = 140;
    private static final double NO_LOW_PASS = Double.POSITIVE_INFINITY;

    @Test
    void equals_the_sums_of_products_it_stands_for() {
        double[] samples = noise(LENGTH + 20);

        double[] fast = new NormalisedAutocorrelation(LENGTH, HIGHEST_LAG, NO_LOW_PASS).at(samples, 20);

        assertThat(fast).containsExactly(naive(samples, 20), offset(1e-9));
    }

    @Test
    void the_window_falls_as_the_paper_says() {
        double lag = 0.3; // of the window
        double closedForm =
                (1 - lag) * (2.0 / 3 + Math.cos(2 * Math.PI * lag) / 3) + Math.sin(2 * Math.PI * lag) / (2 * Math.PI);

        assertThat(correlated(hann(), 90) / correlated(hann(), 0)).isCloseTo(closedForm, offset(1e-3)); // eq. 8
    }

    @Test
    void is_one_again_where_the_sound_repeats() {
        double[] samples = new double[LENGTH];
        for (int n = 0; n < LENGTH; n++) {
            samples[n] = Math.sin(2 * Math.PI * n / 50) + 0.5 * Math.cos(4 * Math.PI * n / 50);
        }

        double[] r = new NormalisedAutocorrelation(LENGTH, HIGHEST_LAG, NO_LOW_PASS).at(samples, 0);

        assertThat(r[0]).isCloseTo(1, offset(1e-12));
        assertThat(r[50]).isCloseTo(1, offset(0.01));
        assertThat(r[100]).isCloseTo(1, offset(0.03));
    }

    @Test
    void the_low_pass_makes_neighbouring_samples_of_noise_alike() {
        double[] samples = noise(LENGTH);

        double[] r = new NormalisedAutocorrelation(LENGTH, HIGHEST_LAG, 0.05).at(samples, 0);

        assertThat(r[1]).isCloseTo(Math.exp(-2 * Math.PI * 0.05), offset(0.1)); // of a one-pole low-pass
    }

    private static double[] naive(double[] samples, int from) {
        double[] window = hann();
        double mean = 0;
        for (int n = 0; n < LENGTH; n++) {
            mean += samples[from + n] / LENGTH;
        }
        double[] windowed = new double[LENGTH];
        for (int n = 0; n < LENGTH; n++) {
            windowed[n] = (samples[from + n] - mean) * window[n];
        }
        double[] normalised = new double[HIGHEST_LAG + 1];
        for (int lag = 0; lag <= HIGHEST_LAG; lag++) {
            normalised[lag] = correlated(windowed, lag)
                    / correlated(windowed, 0)
                    * correlated(window, 0)
                    / correlated(window, lag);
        }
        return normalised;
    }

    private static double correlated(double[] x, int lag) {
        double sum = 0;
        for (int n = 0; n + lag < x.length; n++) {
            sum += x[n] * x[n + lag];
        }
        return sum;
    }

    private static double[] hann() {
        double[] window = new double[LENGTH];
        for (int n = 0; n < LENGTH; n++) {
            window[n] = Math.pow(Math.sin(Math.PI * n / LENGTH), 2);
        }
        return window;
    }

    private static double[] noise(int length) {
        return new Random(1).doubles(length, -1, 1).toArray();
    }
}
