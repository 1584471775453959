package io.autovoice.cpu.separation.spleeter;

/** Where a source stands between two channels: its spatial covariance, one matrix a bin, with a mean power of 1 over the channels. */
final class SpatialImage {
    private static final double TINY = 1e-20;

    final double[] left;
    final double[] right;
    final double[] crossRe;
    final double[] crossIm;

    SpatialImage(int bins) {
        this.left = new double[bins];
        this.right = new double[bins];
        this.crossRe = new double[bins];
        this.crossIm = new double[bins];
    }

    /** Adds one frame of a bin. */
    void gather(int k, double leftShare, double rightShare, float[] leftSpectrum, float[] rightSpectrum) {
        double lRe = leftShare * leftSpectrum[2 * k];
        double lIm = leftShare * leftSpectrum[2 * k + 1];
        double rRe = rightShare * rightSpectrum[2 * k];
        double rIm = rightShare * rightSpectrum[2 * k + 1];
        left[k] += lRe * lRe + lIm * lIm;
        right[k] += rRe * rRe + rIm * rIm;
        crossRe[k] += lRe * rRe + lIm * rIm;
        crossIm[k] += lIm * rRe - lRe * rIm;
    }

    /** To be called once for each bin, after all its frames. */
    void settle(int from, int to) {
        for (int k = from; k < to; k++) {
            double mean = (left[k] + right[k]) / 2 + TINY;
            left[k] /= mean;
            right[k] /= mean;
            crossRe[k] /= mean;
            crossIm[k] /= mean;
        }
    }
}
