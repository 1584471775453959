package io.autovoice.cpu.conversion.track;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.domain.signal.MelScale;

/**
 * A log spectral envelope as 60 numbers: sampled at 100 points equally spaced on Slaney's mel scale from 0 to the Nyquist frequency,
 * orthonormal DCT-II, divided by sqrt(100). Coefficient 0 is the mean level. Safe for use by many threads.
 */
public final class MelCepstrum {
    public static final int COEFFICIENTS = 60;
    private static final int POINTS = 100;

    private final double[][] cosines = new double[COEFFICIENTS][POINTS];
    private final double[] pointBins = new double[POINTS];
    private final double[] binPoints;

    public MelCepstrum(VocoderFormat format) {
        double top = MelScale.toMel(format.sampleRate() / 2.0);
        double binsPerHertz = (double) format.fftSize() / format.sampleRate();
        for (int point = 0; point < POINTS; point++) {
            pointBins[point] = MelScale.toHertz(top * point / (POINTS - 1)) * binsPerHertz;
        }
        binPoints = new double[format.bins()];
        for (int bin = 0; bin < binPoints.length; bin++) {
            binPoints[bin] = MelScale.toMel(bin / binsPerHertz) * (POINTS - 1) / top;
        }
        for (int n = 0; n < COEFFICIENTS; n++) {
            double scale = Math.sqrt((n == 0 ? 1.0 : 2.0) / POINTS);
            for (int point = 0; point < POINTS; point++) {
                cosines[n][point] = scale * Math.cos(Math.PI * n * (point + 0.5) / POINTS);
            }
        }
    }

    /** From natural-log power in bins to coefficients. */
    public void analyse(double[] logPower, float[] coefficients) {
        double[] sampled = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            sampled[point] = between(logPower, pointBins[point]);
        }
        for (int n = 0; n < COEFFICIENTS; n++) {
            double sum = 0;
            for (int point = 0; point < POINTS; point++) {
                sum += cosines[n][point] * sampled[point];
            }
            coefficients[n] = (float) (sum / Math.sqrt(POINTS));
        }
    }

    /** From coefficients to natural-log power in bins. */
    public void synthesise(float[] coefficients, double[] logPower) {
        double[] sampled = new double[POINTS];
        for (int n = 0; n < COEFFICIENTS; n++) {
            double value = coefficients[n] * Math.sqrt(POINTS);
            for (int point = 0; point < POINTS; point++) {
                sampled[point] += cosines[n][point] * value;
            }
        }
        for (int bin = 0; bin < logPower.length; bin++) {
            logPower[bin] = between(sampled, binPoints[bin]);
        }
    }

    private static double between(double[] values, double at) {
        int below = Math.min((int) at, values.length - 2);
        return values[below] + (at - below) * (values[below + 1] - values[below]);
    }
}
