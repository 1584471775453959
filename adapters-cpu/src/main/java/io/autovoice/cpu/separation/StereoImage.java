package io.autovoice.cpu.separation;

/**
 * Where a source stands between two channels, per bin: its spatial covariance (Duong, Vincent and Gribonval 2010), gathered over time
 * and smoothed over two dozen bands, with a mean power of 1 over the channels.
 */
final class StereoImage {
    private static final int BANDS = 24;
    private static final double LOWEST = 80; // Hz
    private static final double HIGHEST = 16_000; // Hz
    private static final double DIFFUSE = 0.02; // share of power from everywhere, keeps the matrices regular
    private static final double TINY = 1e-20;

    private final double binHertz;
    final double[] left;
    final double[] right;
    final double[] crossRe;
    final double[] crossIm;

    StereoImage(int bins, double binHertz) {
        this.binHertz = binHertz;
        this.left = new double[bins];
        this.right = new double[bins];
        this.crossRe = new double[bins];
        this.crossIm = new double[bins];
    }

    void gather(int bin, double weight, double leftRe, double leftIm, double rightRe, double rightIm) {
        left[bin] += weight * (leftRe * leftRe + leftIm * leftIm);
        right[bin] += weight * (rightRe * rightRe + rightIm * rightIm);
        crossRe[bin] += weight * (leftRe * rightRe + leftIm * rightIm);
        crossIm[bin] += weight * (leftIm * rightRe - leftRe * rightIm);
    }

    /** To be called once, after everything was gathered. */
    void settle() {
        smooth(left);
        smooth(right);
        smooth(crossRe);
        smooth(crossIm);
        for (int k = 0; k < left.length; k++) {
            double mean = (left[k] + right[k]) / 2 + TINY;
            left[k] = left[k] / mean + DIFFUSE;
            right[k] = right[k] / mean + DIFFUSE;
            crossRe[k] /= mean;
            crossIm[k] /= mean;
        }
    }

    private void smooth(double[] values) {
        double[] bands = new double[BANDS + 1];
        for (int k = 0; k < values.length; k++) {
            double band = band(k);
            bands[(int) band] += values[k] * (1 - band % 1);
            bands[(int) band + 1] += values[k] * (band % 1);
        }
        for (int k = 0; k < values.length; k++) {
            double band = band(k);
            values[k] = bands[(int) band] * (1 - band % 1) + bands[(int) band + 1] * (band % 1);
        }
    }

    private double band(int bin) {
        double octaves = Math.log(Math.max(1, bin * binHertz) / LOWEST) / Math.log(HIGHEST / LOWEST);
        return Math.max(0, Math.min(1, octaves)) * (BANDS - 1);
    }
}
