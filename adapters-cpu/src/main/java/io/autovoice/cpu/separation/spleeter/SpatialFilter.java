package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.cpu.separation.spleeter.SpleeterTransform.TRANSFORM;
import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.domain.progress.StageProgress;

/**
 * Multichannel Wiener filter for two channels after one step of expectation maximisation: the networks' shares give a first estimate of
 * both sources; their powers v(t, k) and, over the segment, their spatial covariances R(k) give the filter v R (sum v R)^-1. After
 * A. Nugraha, A. Liutkus, E. Vincent, <i>Multichannel audio source separation with deep neural networks</i>, IEEE/ACM TASLP 24
 * (2016), equations 4 to 9. A second step was measured and is no better.
 */
final class SpatialFilter implements VoiceSpectra {
    private static final int BLOCK_BINS = 64;
    private static final double DIFFUSE = 1e-4; // of the power, from everywhere: keeps the matrices regular
    private static final double TINY = 1e-20;

    private final SegmentSpectra spectra;
    private final float[][][] share;
    private final SpatialImage voice = new SpatialImage(BINS);
    private final SpatialImage band = new SpatialImage(BINS);

    private SpatialFilter(SegmentSpectra spectra, float[][][] share) {
        this.spectra = spectra;
        this.share = share;
    }

    /** @param share of the levels, {@code [channel][frame][bin]} */
    static SpatialFilter estimate(SegmentSpectra spectra, float[][][] share, StageProgress progress) {
        SpatialFilter filter = new SpatialFilter(spectra, share);
        int blocks = (BINS + BLOCK_BINS - 1) / BLOCK_BINS;
        FrameLoop.forEach(blocks, progress, block -> {
            int from = block * BLOCK_BINS;
            filter.gather(from, Math.min(BINS, from + BLOCK_BINS));
        });
        return filter;
    }

    private void gather(int from, int to) {
        for (int frame = 0; frame < FRAMES; frame++) {
            float[] left = spectra.of(0, frame);
            float[] right = spectra.of(1, frame);
            for (int k = from; k < to; k++) {
                double l = share[0][frame][k];
                double r = share[1][frame][k];
                voice.gather(k, l, r, left, right);
                band.gather(k, 1 - l, 1 - r, left, right);
            }
        }
        voice.settle(from, to);
        band.settle(from, to);
    }

    @Override
    public void of(int frame, double[][] into) {
        float[] left = spectra.of(0, frame);
        float[] right = spectra.of(1, frame);
        for (int k = 0; k < BINS; k++) {
            double l = share[0][frame][k];
            double r = share[1][frame][k];
            double leftPower = power(left, k);
            double rightPower = power(right, k);
            double v = (l * l * leftPower + r * r * rightPower) / 2;
            double b = ((1 - l) * (1 - l) * leftPower + (1 - r) * (1 - r) * rightPower) / 2;
            take(k, v, b, left, right, into);
        }
    }

    private void take(int k, double v, double b, float[] left, float[] right, double[][] taken) {
        double diffuse = DIFFUSE * (v + b) + TINY;
        double ll = v * voice.left[k] + b * band.left[k] + diffuse;
        double rr = v * voice.right[k] + b * band.right[k] + diffuse;
        double re = v * voice.crossRe[k] + b * band.crossRe[k];
        double im = v * voice.crossIm[k] + b * band.crossIm[k];
        double scale = v / (ll * rr - re * re - im * im);
        double lRe = left[2 * k];
        double lIm = left[2 * k + 1];
        double rRe = right[2 * k];
        double rIm = right[2 * k + 1];
        // y = v (v Rv + b Rb)^-1 x
        double yRe = scale * (rr * lRe - (re * rRe - im * rIm));
        double yIm = scale * (rr * lIm - (re * rIm + im * rRe));
        double zRe = scale * (ll * rRe - (re * lRe + im * lIm));
        double zIm = scale * (ll * rIm - (re * lIm - im * lRe));
        // Rv y
        double cRe = voice.crossRe[k];
        double cIm = voice.crossIm[k];
        double rv = voice.right[k];
        double lv = voice.left[k];
        TRANSFORM.set(taken[0], k, lv * yRe + cRe * zRe - cIm * zIm, lv * yIm + cRe * zIm + cIm * zRe);
        TRANSFORM.set(taken[1], k, rv * zRe + cRe * yRe + cIm * yIm, rv * zIm + cRe * yIm - cIm * yRe);
    }

    private static double power(float[] spectrum, int k) {
        double re = spectrum[2 * k];
        double im = spectrum[2 * k + 1];
        return re * re + im * im;
    }
}
