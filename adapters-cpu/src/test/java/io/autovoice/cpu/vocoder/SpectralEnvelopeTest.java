package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpectralEnvelopeTest {
    @Test
    void agrees_with_world_on_voiced_frames() {
        assertThat(medianDistanceToWorld(true)).isLessThan(0.5);
    }

    @Test
    void agrees_with_world_on_unvoiced_frames() {
        assertThat(medianDistanceToWorld(false)).isLessThan(0.5);
    }

    private static double medianDistanceToWorld(boolean voiced) {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        float[] golden = Golden.floats("envelope");
        SpectralEnvelope envelope = new SpectralEnvelope(Golden.FORMAT);
        int bins = Golden.FORMAT.bins();
        double[] power = new double[bins];
        double[] distances = new double[golden.length / bins];
        int count = 0;
        for (int row = 0; row < golden.length / bins; row++) {
            int frame = row * Golden.EVERY;
            if (f0[frame] > 0 == voiced) {
                envelope.estimate(samples, frame * Golden.FORMAT.hopSamples(), f0[frame], power);
                distances[count++] = Spectra.distanceDb(power, golden, row);
            }
        }
        System.out.println(voiced + " " + Arrays.toString(Arrays.copyOf(distances, count)));
        return Spectra.median(Arrays.copyOf(distances, count));
    }
}
