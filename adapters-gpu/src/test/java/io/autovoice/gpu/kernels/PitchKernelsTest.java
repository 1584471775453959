package io.autovoice.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.signal.SalienceBins;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PitchKernelsTest {

    @ParameterizedTest(name = "{0} frames of {1} bins")
    @CsvSource({"1, 360, true", "7, 360, true", "203, 360, false", "5, 33, true", "3, 20, false"})
    void f0_is_that_of_the_shared_decoding(int frames, int count, boolean edgeRepeats) {
        SalienceBins bins = SalienceBins.between(32.7, 1975.5, count, edgeRepeats);
        float[] saliences = saliences(frames, count);
        float[] hertz = new float[frames];
        float[] highest = new float[frames];

        HostKernels.launch(
                Kernels.DECODE_F0,
                Kernels.DECODE_F0.blocksFor(32L * frames),
                1,
                saliences,
                frames,
                count,
                (float) bins.firstCents(),
                (float) bins.centsPerBin(),
                edgeRepeats ? 1 : 0,
                hertz,
                highest);

        float[] cents = new float[frames];
        float[] expectedHighest = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            int peak = bins.peak(saliences, frame * count);
            double expected = bins.hertz(saliences, frame * count, peak);
            cents[frame] = (float) (1200 / Math.log(2) * Math.log(hertz[frame] / expected));
            expectedHighest[frame] = saliences[frame * count + peak];
        }
        assertThat(highest).isEqualTo(expectedHighest);
        assertThat(Parity.of("cents of F0 in %d frames of %d bins".formatted(frames, count), new float[frames], cents)
                        .largest())
                .isLessThan(0.01);
    }

    /** Random ones, and in turn: silence, the peak on the lowest bin, on the highest, the same salience everywhere. */
    private static float[] saliences(int frames, int count) {
        Random random = new Random(frames);
        float[] saliences = new float[frames * count];
        for (int n = 0; n < saliences.length; n++) {
            int frame = n / count;
            int bin = n % count;
            saliences[n] = switch (frame % 6) {
                case 1 -> 0;
                case 2 -> (float) Math.exp(-bin);
                case 3 -> (float) Math.exp(bin - count);
                case 4 -> 1;
                default -> random.nextFloat();
            };
        }
        return saliences;
    }
}
