package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.vocoder.PitchWindow.Shape;

/**
 * Refines an F0 by the instantaneous frequency of its harmonics (StoneMask in WORLD). With S the spectrum under a window and D that under
 * the window's derivative, the instantaneous frequency at w is w + Im(conj(S) D) / |S|^2: J. Flanagan and R. Golden, "Phase
 * vocoder", Bell Syst. Tech. J. 45, 1966; H. Kawahara et al., Eurospeech 1999. Safe for use by many threads.
 */
public final class PitchRefiner {
    private static final double LARGEST_CHANGE = 0.2; // relative; beyond it the estimate is not trusted

    private final int sampleRate;

    public PitchRefiner(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /**
     * Returns the refined F0 in hertz, or the given one where the signal doesn't support it; unvoiced (NaN or 0) gives NaN.
     *
     * @param samples one channel; what lies outside counts as silence
     * @param centre the instant, in samples from the start of the array
     */
    public double refine(float[] samples, double centre, double f0Hertz) {
        if (!VocoderFormat.voiced(f0Hertz)) {
            return Double.NaN;
        }
        double rough = weighted(samples, centre, f0Hertz, 2);
        double refined = Double.isNaN(rough) ? rough : weighted(samples, centre, rough, 6);
        return Math.abs(refined / f0Hertz - 1) <= LARGEST_CHANGE ? refined : f0Hertz; // false for NaN
    }

    /** Sum of |S(h)| f(h) over sum of |S(h)| h over the first harmonics; NaN in silence or far off. */
    private double weighted(float[] samples, double centre, double f0, int harmonics) {
        double frequencies = 0;
        double weights = 0;
        for (int h = 1; h <= harmonics && h * f0 < sampleRate / 2.0; h++) {
            double[] line = line(samples, centre, f0, h);
            frequencies += line[0] * line[1];
            weights += line[0] * h;
        }
        double refined = frequencies / weights;
        return Math.abs(refined / f0 - 1) <= LARGEST_CHANGE ? refined : Double.NaN;
    }

    /** Amplitude and instantaneous frequency in hertz at harmonic h, through a Blackman window of three periods around the centre. */
    private double[] line(float[] samples, double centre, double f0, int h) {
        int half = (int) Math.round(1.5 * sampleRate / f0);
        long origin = (long) Math.floor(centre);
        double scale = 2 * Math.PI * f0 / (3 * sampleRate); // radians of the window per sample
        double w = 2 * Math.PI * h * f0 / sampleRate;
        double re = 0;
        double im = 0;
        double dRe = 0;
        double dIm = 0;
        for (long at = Math.max(0, origin - half); at <= Math.min(samples.length - 1L, origin + half); at++) {
            double n = at - centre;
            double phi = Math.max(-Math.PI, Math.min(Math.PI, n * scale));
            double x = samples[(int) at];
            double window = Shape.BLACKMAN.at(Math.cos(phi)) * x;
            double slope = -scale * (0.5 * Math.sin(phi) + 0.16 * Math.sin(2 * phi)) * x;
            double cos = Math.cos(w * n);
            double sin = -Math.sin(w * n);
            re += window * cos;
            im += window * sin;
            dRe += slope * cos;
            dIm += slope * sin;
        }
        double power = re * re + im * im;
        // The window moves against the signal's time: its derivative enters with a minus sign.
        double shift = -(re * dIm - im * dRe) / power;
        return new double[] {Math.sqrt(power), (w + shift) * sampleRate / (2 * Math.PI)};
    }
}
