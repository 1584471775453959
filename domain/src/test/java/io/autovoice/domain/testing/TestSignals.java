package io.autovoice.domain.testing;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Short signals with a known truth. Deterministic. */
public final class TestSignals {
    private static final int HARMONICS = 12;

    private TestSignals() {}

    public static Waveform of(SampleRate rate, double seconds, int channels, IntToDoubleFunction sampleAt) {
        float[] samples = new float[(int) rate.frames(seconds)];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) sampleAt.applyAsDouble(n);
        }
        float[][] rows = new float[channels][];
        Arrays.fill(rows, samples);
        return WaveformStorage.heap(rate, rows);
    }

    public static Waveform silence(SampleRate rate, double seconds, int channels) {
        return of(rate, seconds, channels, n -> 0);
    }

    /** Twelve harmonics falling by 1/k, below the Nyquist frequency, with a peak of about 0.4. */
    public static Waveform harmonicTone(SampleRate rate, double seconds, double hertz) {
        return of(rate, seconds, 1, n -> {
            double sum = 0;
            for (int k = 1; k <= HARMONICS && k * hertz < 0.45 * rate.hertz(); k++) {
                sum += Math.sin(2 * Math.PI * k * hertz * n / rate.hertz()) / k;
            }
            return 0.2 * sum;
        });
    }

    /** White noise, uniform within +-amplitude. */
    public static Waveform noise(SampleRate rate, double seconds, int channels, double amplitude, long seed) {
        float[][] rows = new float[channels][(int) rate.frames(seconds)];
        Random random = new Random(seed);
        for (float[] row : rows) {
            for (int n = 0; n < row.length; n++) {
                row[n] = (float) (amplitude * (2 * random.nextDouble() - 1));
            }
        }
        return WaveformStorage.heap(rate, rows);
    }

    public static float[] samples(Waveform waveform, int channel) {
        float[] all = new float[Math.toIntExact(waveform.frames())];
        waveform.read(channel, 0, all);
        return all;
    }

    public static double rms(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / Math.max(1, samples.length));
    }

    /** The amplitude of a sinusoid of some cycles a sample, under a Hann window: neighbours some cycles apart do not count. */
    public static double amplitude(float[] samples, double cycles) {
        double re = 0;
        double im = 0;
        for (int n = 0; n < samples.length; n++) {
            double weighted = samples[n] * (1 - Math.cos(2 * Math.PI * n / samples.length));
            re += weighted * Math.cos(2 * Math.PI * cycles * n);
            im += weighted * Math.sin(2 * Math.PI * cycles * n);
        }
        return 2 * Math.hypot(re, im) / Math.max(1, samples.length);
    }
}
