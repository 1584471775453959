package io.autovoice.application.validation.signal.band;

import io.autovoice.domain.audio.SampleRate;
import java.util.Random;

/** Kick in the middle, snare a little to the right, hi-hat to the left. */
final class Drums {
    private static final double[] SNARE_PAN = {0.35, 0.8};
    private static final double[] HAT_PAN = {0.9, 0.3};

    private final float[][] channels;
    private final SampleRate rate;
    private final Random random = new Random(4711);

    Drums(float[][] channels, SampleRate rate) {
        this.channels = channels;
        this.rate = rate;
    }

    void kick(int start) {
        double phase = 0;
        for (int n = 0; n < length(start, 0.35); n++) {
            double t = rate.seconds(n);
            phase += 2 * Math.PI * (45 + 110 * Math.exp(-t / 0.03)) / rate.hertz();
            add(start + n, 0.9 * Math.exp(-t / 0.09) * Math.sin(phase), 0.7, 0.7);
        }
    }

    void snare(int start) {
        double lowest = 0;
        for (int n = 0; n < length(start, 0.25); n++) {
            double t = rate.seconds(n);
            double noise = 2 * random.nextFloat() - 1;
            lowest += 0.15 * (noise - lowest);
            double skin = 0.35 * Math.exp(-t / 0.05) * Math.sin(2 * Math.PI * 190 * t);
            add(start + n, skin + 0.4 * Math.exp(-t / 0.07) * (noise - lowest), SNARE_PAN);
        }
    }

    void hat(int start) {
        double before = 0;
        double beforeThat = 0;
        for (int n = 0; n < length(start, 0.08); n++) {
            double noise = 2 * random.nextFloat() - 1;
            double bright = noise - 2 * before + beforeThat; // second difference: 12 dB an octave up
            beforeThat = before;
            before = noise;
            add(start + n, 0.06 * Math.exp(-rate.seconds(n) / 0.02) * bright, HAT_PAN);
        }
    }

    private int length(int start, double seconds) {
        return (int) Math.min(rate.frames(seconds), channels[0].length - start);
    }

    private void add(int frame, double sample, double... pan) {
        channels[0][frame] += (float) (pan[0] * sample);
        channels[1][frame] += (float) (pan[1] * sample);
    }
}
