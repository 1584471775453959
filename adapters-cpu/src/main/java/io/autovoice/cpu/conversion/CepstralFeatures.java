package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.track.VoiceTrack;

/**
 * What a frame says, as far as a cepstrum can tell: its coefficients less the mean of the speaker's frames of the same kind (voiced or
 * not), which takes most of the speaker and the room out, scaled to unit length.
 */
final class CepstralFeatures {
    private static final int COEFFICIENTS = 16;
    private static final int FEWEST = 20; // frames to take a mean of

    private CepstralFeatures() {}

    /** One row a frame of {@code frames}; the mean is taken over {@code active}. */
    static float[][] of(VoiceTrack track, int[] frames, int[] active) {
        double[] mean = active.length < FEWEST ? new double[COEFFICIENTS] : mean(track, active);
        float[][] features = new float[frames.length][COEFFICIENTS];
        for (int row = 0; row < frames.length; row++) {
            float[] shape = track.shape()[frames[row]];
            for (int n = 0; n < COEFFICIENTS; n++) {
                features[row][n] = (float) (shape[n + 1] - mean[n]);
            }
            normalise(features[row]);
        }
        return features;
    }

    private static double[] mean(VoiceTrack track, int[] frames) {
        double[] mean = new double[COEFFICIENTS];
        for (int frame : frames) {
            for (int n = 0; n < COEFFICIENTS; n++) {
                mean[n] += track.shape()[frame][n + 1] / frames.length;
            }
        }
        return mean;
    }

    private static void normalise(float[] row) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        double scale = 1 / (Math.sqrt(squares) + 1e-9);
        for (int n = 0; n < row.length; n++) {
            row[n] *= (float) scale;
        }
    }
}
