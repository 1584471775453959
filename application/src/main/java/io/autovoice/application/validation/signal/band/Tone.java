package io.autovoice.application.validation.signal.band;

import io.autovoice.domain.audio.SampleRate;

/**
 * A string that was struck: harmonics which die away, the higher the faster.
 *
 * @param harmonics how many, at most
 * @param decay s until the fundamental has fallen to 1/e
 * @param slope amplitude of harmonic k is k^-slope
 */
record Tone(int harmonics, double decay, double slope) {
    private static final double ATTACK = 0.006; // s

    /** Adds it from frame {@code start} on for {@code seconds} to each channel with that channel's gain. */
    void add(float[][] channels, SampleRate rate, int start, double seconds, double hertz, double... gains) {
        int length = (int) Math.min(rate.frames(seconds), channels[0].length - start);
        float[] note = new float[Math.max(0, length)];
        for (int k = 1; k <= harmonics && k * hertz < 0.4 * rate.hertz(); k++) {
            addHarmonic(note, 2 * Math.PI * k * hertz / rate.hertz(), Math.pow(k, -slope), shrink(k, rate));
        }
        for (int n = 0; n < note.length; n++) {
            double envelope = Math.min(1, Math.min(n, note.length - 1 - n) / (ATTACK * rate.hertz()));
            for (int channel = 0; channel < channels.length; channel++) {
                channels[channel][start + n] += (float) (envelope * gains[channel] * note[n]);
            }
        }
    }

    /** A phasor that turns and shrinks: one multiplication a sample in place of a sine and an exponential. */
    private static void addHarmonic(float[] note, double angle, double amplitude, double shrink) {
        double cos = shrink * Math.cos(angle);
        double sin = shrink * Math.sin(angle);
        double re = amplitude;
        double im = 0;
        for (int n = 0; n < note.length; n++) {
            note[n] += (float) im;
            double turned = re * cos - im * sin;
            im = re * sin + im * cos;
            re = turned;
        }
    }

    private double shrink(int k, SampleRate rate) {
        return Math.exp(-(1 + 0.3 * (k - 1)) / (decay * rate.hertz()));
    }
}
