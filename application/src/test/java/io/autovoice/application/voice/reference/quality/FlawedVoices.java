package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import java.util.Random;

/** Words of harmonics with pauses between them, and flaws of known size. Deterministic. */
final class FlawedVoices {
    static final SampleRate RATE = new SampleRate(16_000);
    private static final double SECONDS = 30;
    private static final double WORD_SECONDS = 0.6;
    private static final double PAUSE_SECONDS = 0.6;
    private static final int HARMONICS = 20;

    private static final float[] WORDS = sing();

    private FlawedVoices() {}

    /** Words that start and end within 10 ms, of 0.1 RMS. */
    static float[] words() {
        return WORDS.clone();
    }

    private static float[] sing() {
        float[] x = new float[(int) RATE.frames(SECONDS)];
        for (int n = 0; n < x.length; n++) {
            double t = (double) n / RATE.hertz() % (WORD_SECONDS + PAUSE_SECONDS);
            double edge = Math.min(t, WORD_SECONDS - t) / 0.01;
            double envelope = Math.max(0, Math.min(1, edge));
            double sum = 0;
            for (int k = 1; k <= HARMONICS; k++) {
                sum += Math.sin(2 * Math.PI * 150 * k * n / RATE.hertz() + k * k);
            }
            x[n] = (float) (0.1 * envelope * sum / Math.sqrt(HARMONICS / 2.0));
        }
        return x;
    }

    /** With white noise, {@code snrDb} below the words. */
    static float[] noisy(float[] x, double snrDb, long seed) {
        Random random = new Random(seed);
        double rms = 0.1 * Math.pow(10, -snrDb / 20);
        float[] noisy = x.clone();
        for (int n = 0; n < x.length; n++) {
            noisy[n] += (float) (rms * random.nextGaussian());
        }
        return noisy;
    }

    /** In a room whose sound falls by 60 dB in {@code rt60} seconds; direct sound and reverberation are equally strong. */
    static float[] reverberant(float[] x, double rt60, long seed) {
        Random random = new Random(seed);
        int length = (int) RATE.frames(rt60);
        double[] tail = new double[length];
        double energy = 0;
        for (int n = 64; n < length; n++) {
            tail[n] = random.nextGaussian() * Math.pow(10, -3.0 * n / RATE.hertz() / rt60);
            energy += tail[n] * tail[n];
        }
        // every 7th tap: as dense as it must be, and quick
        float[] wet = x.clone();
        for (int delay = 64; delay < length; delay += 7) {
            double gain = tail[delay] * Math.sqrt(7 / energy);
            for (int n = delay; n < x.length; n++) {
                wet[n] += (float) (gain * x[n - delay]);
            }
        }
        return wet;
    }

    static Waveform waveform(float[] x) {
        return WaveformStorage.heap(RATE, x);
    }
}
