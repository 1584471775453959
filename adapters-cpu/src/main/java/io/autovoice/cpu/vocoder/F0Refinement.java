package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.vocoder.PitchWindow.Shape;

/**
 * Refines an F0 by the instantaneous frequency of its harmonics (StoneMask in WORLD): M. Morise, H. Kawahara, T. Nishiura, "Rapid F0
 * estimation for high-SNR speech based on fundamental component extraction"; M. Morise, F. Yokomori, K. Ozawa, WORLD, IEICE Trans.
 * E99-D(7), 2016. With S the spectrum under a window and D that under the window's derivative, the instantaneous frequency at w is
 * w - Im(conj(S) D) / |S|^2: J. Flanagan and R. Golden, "Phase vocoder", Bell Syst. Tech. J. 45, 1966. Safe for use by many threads.
 */
public final class F0Refinement {
    private static final double LARGEST_CHANGE = 0.2; // relative; beyond it the estimate is not trusted
    private static final double LOWEST_F0 = 40; // Hz; bounds the window
    private static final double PERIODS = 3; // a Blackman window's main lobe is then as wide as two harmonics
    private static final int FIRST_HARMONICS = 2; // h times the error of F0 must stay within the lobe
    private static final int ALL_HARMONICS = 6;

    private final int sampleRate;

    public F0Refinement(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /**
     * Returns the refined F0 in hertz, or the given one where the signal doesn't support a change of at most 20 % or F0 lies below 40 Hz;
     * unvoiced (NaN or 0) gives NaN.
     *
     * @param samples one channel; what lies outside counts as silence, so that a block needs 1.5 periods of its neighbours
     * @param centre the instant, in samples from the start of the array
     */
    public double refine(float[] samples, double centre, double f0Hertz) {
        if (!VocoderFormat.voiced(f0Hertz)) {
            return Double.NaN;
        }
        if (f0Hertz < LOWEST_F0) {
            return f0Hertz;
        }
        double rough = estimate(samples, centre, f0Hertz, FIRST_HARMONICS);
        double refined = near(rough, f0Hertz) ? estimate(samples, centre, rough, ALL_HARMONICS) : Double.NaN;
        return near(refined, f0Hertz) ? refined : f0Hertz;
    }

    private static boolean near(double refined, double f0) {
        return Math.abs(refined / f0 - 1) <= LARGEST_CHANGE; // false for NaN, which silence gives
    }

    /** Sum of |S(h)| f(h) over sum of |S(h)| h over the first harmonics: the mean of f(h) / h, weighted by |S(h)| h. */
    private double estimate(float[] samples, double centre, double f0, int harmonics) {
        Segment segment = segment(samples, centre, f0);
        double frequencies = 0;
        double weights = 0;
        for (int h = 1; h <= harmonics && h * f0 < sampleRate / 2.0; h++) {
            double w = 2 * Math.PI * h * f0 / sampleRate;
            Line line = segment.line(w);
            frequencies += line.amplitude * (w + line.shift);
            weights += line.amplitude * h;
        }
        return frequencies / weights * sampleRate / (2 * Math.PI);
    }

    /** The signal under a window of three periods, and under that window's derivative. */
    private Segment segment(float[] samples, double centre, double f0) {
        int half = (int) Math.round(PERIODS / 2 * sampleRate / f0);
        long first = Math.round(centre) - half;
        double scale = 2 * Math.PI * f0 / (PERIODS * sampleRate); // radians of the window a sample
        double[] windowed = new double[2 * half + 1];
        double[] sloped = new double[2 * half + 1];
        for (int n = 0; n < windowed.length; n++) {
            long at = first + n;
            if (at >= 0 && at < samples.length) {
                double phi = Math.max(-Math.PI, Math.min(Math.PI, (at - centre) * scale));
                double cos = Math.cos(phi);
                windowed[n] = Shape.BLACKMAN.at(cos) * samples[(int) at];
                sloped[n] = Shape.BLACKMAN.slopeAt(cos, Math.sin(phi)) * scale * samples[(int) at];
            }
        }
        return new Segment(windowed, sloped);
    }

    private record Line(double amplitude, double shift) {}

    @SuppressWarnings("ArrayRecordComponent") // lives within one estimate
    private record Segment(double[] windowed, double[] sloped) {
        /** Amplitude at w radians a sample, and how far the instantaneous frequency lies from w; both 0 in silence. */
        Line line(double w) {
            double stepRe = Math.cos(w);
            double stepIm = -Math.sin(w);
            double cos = 1;
            double sin = 0;
            double re = 0;
            double im = 0;
            double slopeRe = 0;
            double slopeIm = 0;
            for (int n = 0; n < windowed.length; n++) {
                re += windowed[n] * cos;
                im += windowed[n] * sin;
                slopeRe += sloped[n] * cos;
                slopeIm += sloped[n] * sin;
                double next = cos * stepRe - sin * stepIm;
                sin = cos * stepIm + sin * stepRe;
                cos = next;
            }
            double power = re * re + im * im;
            // The window moves against the signal's time: its derivative enters with a minus sign.
            return power > 0 ? new Line(Math.sqrt(power), (im * slopeRe - re * slopeIm) / power) : new Line(0, 0);
        }
    }
}
