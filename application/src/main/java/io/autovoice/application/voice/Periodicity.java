package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How alike neighbouring periods are: the normalised correlation of a stretch with the same stretch one period later. It is taken below
 * about 1 kHz, where a voice has its strongest harmonics and the noise of a recording matters least.
 */
final class Periodicity {
    private static final int PERIODS = 2; // compared at a time
    private static final int FIRST_NULL_HERTZ = 2500; // of the running mean that keeps the low harmonics

    private Periodicity() {}

    /** The median over the voiced hops; 0 if there are none. */
    static double median(Waveform voice, F0Contour f0) {
        double[] values = new double[f0.hops()];
        int count = 0;
        for (int hop = 0; hop < f0.hops(); hop++) {
            if (f0.voicedAt(hop)) {
                values[count++] = at(voice, f0.grid().frameAt(hop, voice.rate()), f0.at(hop));
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? 0 : values[count / 2];
    }

    private static double at(Waveform voice, long centre, double hertz) {
        int lag = (int) Math.round(voice.rate().hertz() / hertz);
        int mean = Math.max(1, voice.rate().hertz() / FIRST_NULL_HERTZ);
        int length = PERIODS * lag;
        float[] samples = new float[length + lag + 2 * mean];
        voice.read(0, centre - samples.length / 2, samples);
        double[] x = runningMean(runningMean(doubles(samples), mean), mean);
        double product = 0;
        double now = 1e-12;
        double later = 1e-12;
        for (int n = 0; n < length; n++) {
            product += x[n] * x[n + lag];
            now += x[n] * x[n];
            later += x[n + lag] * x[n + lag];
        }
        return product / Math.sqrt(now * later);
    }

    private static double[] doubles(float[] samples) {
        return IntStream.range(0, samples.length).mapToDouble(n -> samples[n]).toArray();
    }

    /** Without the first {@code length} values, for which there is no whole mean. */
    private static double[] runningMean(double[] values, int length) {
        double[] means = new double[values.length - length];
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            sum += values[n];
            if (n >= length) {
                sum -= values[n - length];
                means[n - length] = sum / length;
            }
        }
        return means;
    }
}
