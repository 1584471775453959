package io.autovoice.cpu.pitch.neural;

import io.autovoice.domain.pitch.Semitones;

/**
 * How well a piece of sound repeats itself after about one period that is known already: the normalised cross-correlation of two stretches
 * on either side of an instant (D. Talkin, "A robust algorithm for pitch tracking", 1995, eq. 2), here each under a Hann window and without
 * its mean. The period's own length sets the window's, so that high voices are seen more sharply than Boersma's one window sees them. Safe
 * for use by many threads.
 *
 * <p>Before, the sound passes a low-pass of first order at the highest pitch that people sing, there and back. White noise, which has most of
 * its power above, then spoils little of the voice, most of whose power lies below.
 */
final class Periodicity {
    /** Samples on either side of an instant that are looked at, for frequencies from {@link #LOWEST} on. */
    static final int REACH = 2048;

    static final double LOWEST = 25; // Hz
    private static final double HALF_WINDOW = 1.5; // periods; of 0.75 to 2, this and 2 told voiced from unvoiced best
    private static final double SEARCH = new Semitones(0.5).ratio(); // as far as the networks' guesses are off, mostly
    private static final double CORNER = 1100; // Hz
    private static final double LOWEST_SUNG = 65; // Hz: within its period there is a crest of every voice
    private static final double FAINTEST = 1e-6; // of full scale, far below the last of 16 bits
    private static final double NOTHING = 1e-12; // power below that of the last of 16 bits

    private final double rate;
    private final int start;
    private final int end;
    private final float[] samples;
    private final double[] sound;

    /** @param start of the recording in {@code samples}, {@code end} just behind it; what lies around is none of it */
    Periodicity(float[] samples, double rate, int start, int end) {
        this.rate = rate;
        this.start = start;
        this.end = end;
        this.samples = samples;
        this.sound = lowPassed(samples, Math.exp(-2 * Math.PI * CORNER / rate));
    }

    /** Largest deviation from the mean about sample {@code middle}, in dB of full scale; before the low-pass. */
    double level(int middle) {
        int half = (int) Math.ceil(0.5 * rate / LOWEST_SUNG);
        double mean = 0;
        for (int n = middle - half; n < middle + half; n++) {
            mean += samples[n] / (2.0 * half);
        }
        double peak = FAINTEST;
        for (int n = middle - half; n < middle + half; n++) {
            peak = Math.max(peak, Math.abs(samples[n] - mean));
        }
        return 20 * Math.log10(peak);
    }

    /** The likeliest period about sample {@code middle}, or as near to it as leaves all of the sound inside, near that of {@code hertz}. */
    Match near(int middle, double hertz) {
        double period = rate / Math.max(LOWEST, hertz);
        int shortest = (int) Math.floor(period / SEARCH) - 1;
        double[] window = window((int) Math.ceil(HALF_WINDOW * period));
        double[] correlation = new double[(int) Math.ceil(period * SEARCH) + 2 - shortest];
        int inside = inside(middle, window.length / 2 + (shortest + correlation.length) / 2 + 1);
        int best = 0;
        for (int i = 0; i < correlation.length; i++) {
            correlation[i] = correlation(window, inside, shortest + i);
            best = correlation[i] > correlation[best] ? i : best;
        }
        if (best == 0 || best == correlation.length - 1) { // no peak: the sound has another period or none
            return new Match(hertz, Math.max(0, correlation[correlation.length / 2]));
        }
        return vertex(correlation, best, shortest);
    }

    private int inside(int middle, int reach) {
        int centre = (start + end) / 2;
        int first = Math.min(centre, start + reach);
        return Math.max(first, Math.min(Math.max(centre, end - reach), middle));
    }

    private Match vertex(double[] correlation, int best, int shortest) {
        double slope = 0.5 * (correlation[best + 1] - correlation[best - 1]);
        double curvature = correlation[best + 1] - 2 * correlation[best] + correlation[best - 1];
        double shift = curvature < 0 ? -slope / curvature : 0;
        return new Match(rate / (shortest + best + shift), correlation[best] + 0.5 * slope * shift);
    }

    private double correlation(double[] window, int middle, int lag) {
        int first = middle - lag / 2 - window.length / 2;
        double weight = 0;
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int n = 0; n < window.length; n++) {
            double left = sound[first + n];
            double right = sound[first + n + lag];
            double weighted = window[n] * left;
            weight += window[n];
            a += weighted;
            b += window[n] * right;
            aa += weighted * left;
            ab += weighted * right;
            bb += window[n] * right * right;
        }
        return (ab - a * b / weight) / Math.sqrt((aa - a * a / weight) * (bb - b * b / weight) + NOTHING);
    }

    private static double[] window(int half) {
        double[] window = new double[2 * half + 1];
        for (int n = 0; n <= half; n++) {
            window[half + n] = hann(n, half + 1);
            window[half - n] = window[half + n];
        }
        return window;
    }

    private static double hann(int n, int reach) {
        return 0.5 + 0.5 * Math.cos(Math.PI * n / reach);
    }

    /** One pole, once in each direction: no delay. */
    private static double[] lowPassed(float[] samples, double pole) {
        double gain = 1 - pole;
        double[] y = new double[samples.length];
        double state = 0;
        for (int n = 0; n < y.length; n++) {
            state = gain * samples[n] + pole * state;
            y[n] = state;
        }
        state = 0;
        for (int n = y.length - 1; n >= 0; n--) {
            state = gain * y[n] + pole * state;
            y[n] = state;
        }
        return y;
    }

    /** @param correlation of the sound with itself a period later: 1 if it repeats itself, about 0 if it doesn't */
    record Match(double hertz, double correlation) {}
}
