package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralEnvelopeTest {
    private static final int RATE = 24_000;
    private final double[] power = new double[Golden.FORMAT.bins()];
    private final SpectralEnvelope envelope = new SpectralEnvelope(Golden.FORMAT);

    @ParameterizedTest(name = "voiced {0}")
    @ValueSource(booleans = {true, false})
    void agrees_with_world(boolean voiced) {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        float[] golden = Golden.floats("envelope");
        double[] distances = new double[golden.length / power.length];
        int count = 0;

        for (int row = 0; row < distances.length; row++) {
            int frame = row * Golden.EVERY;
            if (f0[frame] > 0 == voiced) {
                envelope.estimate(samples, frame * Golden.FORMAT.hopSamples(), f0[frame], power);
                distances[count++] = Spectra.distanceDb(power, golden, row);
            }
        }

        assertThat(count).isGreaterThan(5);
        assertThat(Spectra.median(Arrays.copyOf(distances, count))).isLessThan(0.01); // dB; 0.00001 reached
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {82.4, 150, 220, 440, 880})
    void a_pulse_train_has_a_flat_envelope_of_its_power(double f0) {
        float[] samples = Signals.pulses(f0, RATE, RATE / 4);

        for (int shift = 0; shift < 5; shift++) {
            envelope.estimate(samples, RATE / 8.0 + shift * 17, f0, power);
            for (int k = 0; k < power.length * 9 / 10; k++) {
                assertThat(10 * Math.log10(power[k])).as("bin %d", k).isCloseTo(0, within(1.5)); // dB
            }
        }
    }

    @Test
    void recovers_a_known_resonance() {
        double pole = 2 * Math.PI * 1500 / RATE;
        float[] samples = Signals.resonance(Signals.pulses(110, RATE, RATE / 2), 0.97, pole);

        envelope.estimate(samples, RATE / 4.0, 110, power);

        double sum = 0;
        int bins = power.length * 9 / 10;
        for (int k = 0; k < bins; k++) {
            double truth = Signals.resonancePower(0.97, pole, Math.PI * k / (power.length - 1));
            sum += Math.pow(10 * Math.log10(power[k] / truth), 2);
        }
        assertThat(Math.sqrt(sum / bins)).isLessThan(1.0); // dB
    }

    @Test
    void noise_of_variance_1_has_a_mean_power_of_1() {
        float[] samples = Signals.noise(RATE * 2, 3);
        double sum = 0;

        for (int frame = 10; frame < 190; frame++) {
            envelope.estimate(samples, frame * 240.0, Double.NaN, power);
            sum += Arrays.stream(power, 50, 500).average().orElseThrow() / 180;
        }

        assertThat(10 * Math.log10(sum)).isCloseTo(0, within(1.0)); // dB
    }

    @ParameterizedTest(name = "F0 {0} Hz")
    @ValueSource(doubles = {Double.NaN, 0, 20, 71, 220, 5999, 20_000})
    void is_finite_and_tiny_in_silence(double f0) {
        envelope.estimate(new float[100], 50, f0, power);

        assertThat(Arrays.stream(power)).allMatch(value -> value > 1e-18 && value < 1e-14);
    }

    @Test
    void is_finite_where_a_band_is_empty() {
        float[] samples = new float[RATE];
        for (int n = 0; n < RATE; n++) {
            samples[n] = (float) (1000 * Math.sin(2 * Math.PI * 220 * n / RATE));
        }

        envelope.estimate(samples, RATE / 2.0, 220, power);

        assertThat(Arrays.stream(power)).allMatch(value -> value > 0 && Double.isFinite(value));
    }
}
