package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.SpleeterFrames;
import io.autovoice.domain.testing.TestSignals;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpatialFilterTest {
    private final SegmentSpectra spectra = new SegmentSpectra();
    private final float[][][] share = new float[2][FRAMES][SpleeterFrames.BINS];

    @ParameterizedTest(name = "bin {0}")
    @ValueSource(ints = {1, 63, 64, 700, 2047})
    void equals_the_formula_written_with_matrices(int bin) {
        fill(12);

        SpatialFilter filter = SpatialFilter.estimate(spectra, share, StageProgress.NONE);

        for (int frame = 0; frame < FRAMES; frame += 100) {
            double[][] expected = naive(bin, frame);
            double[][] taken = new double[2][SpleeterFrames.SIZE];
            filter.of(frame, taken);
            for (int channel = 0; channel < 2; channel++) {
                assertThat(taken[channel][2 * bin]).isCloseTo(expected[channel][0], offset(2e-3));
                assertThat(taken[channel][2 * bin + 1]).isCloseTo(expected[channel][1], offset(2e-3));
            }
        }
    }

    @Test
    void two_equal_channels_stay_equal_and_finite() {
        float[] same = TestSignals.samples(TestSignals.noise(SampleRate.CD, 12, 1, 0.5, 3), 0);
        spectra.fill(new float[][] {same, same}, StageProgress.NONE);
        share[0][7][90] = 0.7f;
        share[1][7][90] = 0.7f;

        double[][] taken = new double[2][SpleeterFrames.SIZE];
        SpatialFilter.estimate(spectra, share, StageProgress.NONE).of(7, taken);

        assertThat(taken[0][180]).isFinite().isCloseTo(taken[1][180], offset(1e-6));
        assertThat(taken[0][180]).isNotZero();
    }

    private void fill(double seconds) {
        Waveform noise = TestSignals.noise(SampleRate.CD, seconds, 2, 0.5, 8);
        spectra.fill(new float[][] {TestSignals.samples(noise, 0), TestSignals.samples(noise, 1)}, StageProgress.NONE);
        Random random = new Random(9);
        for (float[][] side : share) {
            for (float[] frame : side) {
                for (int k = 0; k < frame.length; k++) {
                    frame[k] = random.nextFloat();
                }
            }
        }
    }

    /** v Rv (v Rv + b Rb)^-1 x with complex matrices of two rows, as real ones of four. */
    private double[][] naive(int bin, int frame) {
        double[][] voice = image(bin, false);
        double[][] band = image(bin, true);
        double v = power(bin, frame, false);
        double b = power(bin, frame, true);
        double[][] all = new double[4][5];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                all[i][j] = v * voice[i][j] + b * band[i][j];
            }
            all[i][4] = x(bin, frame, i);
        }
        double[] y = solve(all);
        double[][] taken = new double[2][2];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                taken[i % 2][i / 2] += v * voice[i][j] * y[j];
            }
        }
        return taken;
    }

    /** Rows and columns: left real, right real, left imaginary, right imaginary. */
    private double[][] image(int bin, boolean rest) {
        double[][] sum = new double[4][4];
        double powers = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    double gains = gain(bin, frame, i, rest) * gain(bin, frame, j, rest);
                    double re =
                            gains * (x(bin, frame, i) * x(bin, frame, j) + x(bin, frame, i + 2) * x(bin, frame, j + 2));
                    double im =
                            gains * (x(bin, frame, i + 2) * x(bin, frame, j) - x(bin, frame, i) * x(bin, frame, j + 2));
                    sum[i][j] += re;
                    sum[i + 2][j + 2] += re;
                    sum[i][j + 2] -= im;
                    sum[i + 2][j] += im;
                }
            }
            powers += power(bin, frame, rest);
        }
        for (double[] row : sum) {
            for (int j = 0; j < 4; j++) {
                row[j] /= powers;
            }
        }
        return sum;
    }

    private double power(int bin, int frame, boolean rest) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double part = gain(bin, frame, i % 2, rest) * x(bin, frame, i);
            sum += part * part / 2;
        }
        return sum;
    }

    private double gain(int bin, int frame, int channel, boolean rest) {
        return rest ? 1.0 - share[channel][frame][bin] : share[channel][frame][bin];
    }

    private double x(int bin, int frame, int part) {
        return spectra.of(part % 2, frame)[2 * bin + part / 2];
    }

    /** Gauss and Jordan. */
    private static double[] solve(double[][] rows) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double factor = j == i ? 0 : rows[j][i] / rows[i][i];
                for (int k = 0; k < 5; k++) {
                    rows[j][k] -= factor * rows[i][k];
                }
            }
        }
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            y[i] = rows[i][4] / rows[i][i];
        }
        return y;
    }
}
