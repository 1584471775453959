package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AperiodicityTest {
    private static final int RATE = 24_000;
    private static final double WORLD_BIAS =
            7.4; // dB by which D4C, WORLD's own too, reads white noise among pulses too low

    private final double[] levels = new double[Golden.FORMAT.knots()];
    private final Aperiodicity aperiodicity = new Aperiodicity(Golden.FORMAT);

    @Test
    void agrees_with_world_in_every_frame() {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        float[] golden = Golden.floats("aperiodicity");

        for (int frame = 0; frame < f0.length; frame++) {
            aperiodicity.estimate(samples, frame * Golden.FORMAT.hopSamples(), f0[frame], levels);
            for (int knot = 0; knot < levels.length; knot++) {
                float truth = golden[frame * levels.length + knot];
                assertThat(levels[knot]).as("frame %d, knot %d", frame, knot).isCloseTo(truth, within(0.05)); // dB
            }
        }
    }

    @ParameterizedTest(name = "{0} dB")
    @ValueSource(doubles = {-10, -20, -30})
    void rises_with_the_noise_among_pulses(double noiseDb) {
        double level = meanLevel(noiseDb);
        double louder = meanLevel(noiseDb + 5);

        assertThat(level).isCloseTo(noiseDb - WORLD_BIAS, within(1.5)); // dB
        assertThat(louder - level).isCloseTo(5, within(1.0));
    }

    @Test
    void silence_a_hiss_and_unvoiced_frames_are_all_noise() {
        float[] hiss = Signals.noise(RATE / 2, 5);

        assertThat(levels(new float[RATE / 2], 220)).containsOnly(0);
        assertThat(levels(hiss, 220)).containsOnly(0);
        assertThat(levels(Signals.pulses(220, RATE, RATE / 2), Double.NaN)).containsOnly(0);
        assertThat(levels(Signals.pulses(220, RATE, RATE / 2), 0)).containsOnly(0);
    }

    @Test
    void spreads_linearly_in_decibels() {
        double[] amplitudes = new double[Golden.FORMAT.bins()];

        Aperiodicity.spread(Golden.FORMAT, new double[] {-60, -20, -10, -5, 0}, amplitudes);

        assertThat(20 * Math.log10(amplitudes[0])).isCloseTo(-60, within(1e-9));
        assertThat(20 * Math.log10(amplitudes[64])).isCloseTo(-40, within(1e-9)); // 1500 Hz
        assertThat(20 * Math.log10(amplitudes[128])).isCloseTo(-20, within(1e-9)); // 3000 Hz
        assertThat(20 * Math.log10(amplitudes[320])).isCloseTo(-7.5, within(1e-9)); // 7500 Hz
        assertThat(20 * Math.log10(amplitudes[512])).isCloseTo(0, within(1e-9));
    }

    private double[] levels(float[] samples, double f0) {
        aperiodicity.estimate(samples, samples.length / 2.0, f0, levels);
        return levels;
    }

    /** Level at 3 kHz of lowpass pulses with noise that far below them, mean over frames. */
    private double meanLevel(double noiseDb) {
        float[] pulses = Signals.pulses(120, RATE, RATE);
        float[] noise = Signals.noise(RATE, 7);
        float[] mixed = new float[RATE];
        for (int n = 0; n < RATE; n++) {
            mixed[n] = (float) (pulses[n] + Math.pow(10, noiseDb / 20) * noise[n]);
        }
        mixed = Signals.resonance(mixed, 0.8, 0.3); // a voice's tilt, so that it passes the check of voicing
        double sum = 0;
        for (int frame = 10; frame < 90; frame++) {
            aperiodicity.estimate(mixed, frame * 240.0, 120, levels);
            sum += levels[1] / 80;
        }
        return sum;
    }
}
