package io.autovoice.cpu.mel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.signal.MelScale;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;

class PowerMelTest {

    @Test
    void agrees_with_librosa() {
        double[][] frames = new PowerMel(40).frames(GoldenMel.voice(), 0, 51);

        float[] expected = GoldenMel.floats("speaker");
        double error = 0;
        double size = 0;
        for (int n = 0; n < expected.length; n++) {
            double difference = frames[n / 40][n % 40] - expected[n];
            error += difference * difference;
            size += (double) expected[n] * expected[n];
        }
        assertThat(expected).hasSize(51 * 40);
        assertThat(Math.sqrt(error / size)).isLessThan(1e-6);
    }

    @Test
    void agrees_with_the_definition() {
        Waveform noise = TestSignals.noise(PowerMel.RATE, 0.1, 1, 0.5, 3);
        float[] samples = TestSignals.samples(noise, 0);

        double[] frame = new PowerMel(8).frames(noise, 4, 1)[0];

        for (int band = 0; band < 8; band++) {
            assertThat(frame[band]).isCloseTo(naiveBand(samples, 4 * 160 - 200, band), offset(1e-9));
        }
    }

    @Test
    void a_frame_is_the_same_wherever_reading_began() {
        Waveform noise = TestSignals.noise(PowerMel.RATE, 1, 1, 0.5, 3);
        PowerMel mel = new PowerMel(40);

        assertThat(mel.frames(noise, 30, 10)[5]).isEqualTo(mel.frames(noise, 0, 60)[35]);
    }

    /** Hann window, DFT and triangle, as the formulas have them. */
    private static double naiveBand(float[] samples, int from, int band) {
        double step = MelScale.toMel(8000) / 9;
        double left = MelScale.toHertz(band * step);
        double peak = MelScale.toHertz((band + 1) * step);
        double right = MelScale.toHertz((band + 2) * step);
        double sum = 0;
        for (int k = 0; k <= 200; k++) {
            double hertz = k * 40;
            double up = (hertz - left) / (peak - left);
            double down = (right - hertz) / (right - peak);
            double weight = Math.max(0, Math.min(up, down)) * 2 / (right - left);
            double re = 0;
            double im = 0;
            for (int n = 0; n < 400; n++) {
                double x = samples[from + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / 400));
                re += x * Math.cos(2 * Math.PI * k * n / 400);
                im -= x * Math.sin(2 * Math.PI * k * n / 400);
            }
            sum += weight * (re * re + im * im);
        }
        return sum;
    }
}
