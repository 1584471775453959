package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.vocoder.synthesis.Synthesizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A voice with vibrato, glides, breath and an unvoiced stretch, taken apart and together again. */
class CopySynthesisTest {
    private static final VocoderFormat FORMAT = Golden.FORMAT;
    private final float[] original = Golden.voice();
    private final float[] f0 = Golden.floats("f0");
    private final float[] copy = copy();

    @Test
    void sounds_like_the_original() {
        double[] distances = distancesTo(Golden.floats("envelope"));

        assertThat(Spectra.median(distances)).isLessThan(3.2); // dB; WORLD's own copy reaches 3.13
    }

    @Test
    void sounds_like_the_copy_that_world_makes() {
        double[] distances = distancesTo(Golden.floats("synthesis"));

        assertThat(Spectra.median(distances)).isLessThan(3.5); // dB; two draws of noise
    }

    @Test
    void keeps_the_pitch() {
        F0Refinement refinement = new F0Refinement(FORMAT.sampleRate());
        double[] cents = new double[f0.length];
        int count = 0;
        for (int frame = 3; frame < f0.length - 3; frame++) {
            if (f0[frame - 3] > 0 && f0[frame] > 0 && f0[frame + 3] > 0) {
                double hertz = refinement.refine(copy, frame * FORMAT.hopSamples(), f0[frame] * 1.03);
                cents[count++] = Math.abs(1200 * Math.log(hertz / f0[frame]) / Math.log(2));
            }
        }

        assertThat(Arrays.stream(cents, 0, count).max().orElseThrow()).isLessThan(10);
    }

    @Test
    void keeps_the_level_as_far_as_world_does() {
        double worldDb = -19.43; // WORLD's own copy; CheapTrick raises the narrow formants of this voice, 1.7 dB in all

        assertThat(Signals.levelDb(copy)).isCloseTo(worldDb, within(0.3));
    }

    private double[] distancesTo(float[] logarithms) {
        SpectralEnvelope envelope = new SpectralEnvelope(FORMAT);
        double[] power = new double[FORMAT.bins()];
        double[] distances = new double[logarithms.length / power.length];
        int count = 0;
        for (int row = 0; row < distances.length; row++) {
            int frame = row * Golden.EVERY;
            if (f0[frame] > 0) {
                envelope.estimate(copy, frame * FORMAT.hopSamples(), f0[frame], power);
                distances[count++] = Spectra.distanceDb(power, logarithms, row);
            }
        }
        return Arrays.copyOf(distances, count);
    }

    private float[] copy() {
        VocoderFrames frames = new VocoderAnalysis(FORMAT).analyse(original, f0);
        Synthesizer synthesizer = new Synthesizer(FORMAT, 1);
        for (int frame = 0; frame < frames.frames(); frame++) {
            synthesizer.push(frames, frame);
        }
        return synthesizer.finish(original.length);
    }
}
