package io.autovoice.application.voice.reference;

import io.autovoice.application.voice.reference.quality.HopPowers;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Up to where a voice has sound: as in conversion, where its average spectrum stays within 25 dB of the range from 2 to 6 kHz. */
final class Bandwidth {
    private static final double STEP_HERTZ = 250;
    private static final double LOWEST_REFERENCE = 2000; // Hz
    private static final double HIGHEST_REFERENCE = 6000; // Hz
    private static final double FALL = 2.5 * Math.log(10); // 25 dB in natural log of power
    private static final double HOP_SECONDS = 0.02;
    private static final double WITHIN =
            1e-3; // of the loud hops, -30 dB: fricatives, which have the highs, are quieter than vowels
    private static final int MOMENTS = 400; // looked at, evenly over the recording

    private Bandwidth() {}

    /** In hertz, by steps of 250; half the sampling rate at the most. */
    static double hertz(Waveform mono) {
        double[] spectrum = average(mono);
        int first = (int) (LOWEST_REFERENCE / STEP_HERTZ);
        int last = Math.min(spectrum.length - 1, (int) (HIGHEST_REFERENCE / STEP_HERTZ));
        double reference = IntStream.rangeClosed(first, last)
                .mapToDouble(bin -> Math.log(spectrum[bin] + 1e-20))
                .average()
                .orElse(0);
        int highest = spectrum.length - 1;
        while (highest > last && Math.log(spectrum[highest] + 1e-20) < reference - FALL) {
            highest--;
        }
        return highest * STEP_HERTZ;
    }

    private static double[] average(Waveform mono) {
        HopPowers powers = HopPowers.of(mono, HOP_SECONDS);
        double least = Math.max(WITHIN * powers.loud(), Math.min(2 * powers.floor(), 0.5 * powers.loud()));
        int[] hops = IntStream.range(0, powers.hops())
                .filter(hop -> powers.at(hop) > least)
                .toArray();
        double[] sum = new double[(int) (mono.rate().hertz() / 2 / STEP_HERTZ) + 1];
        float[] window = new float[(int) mono.rate().frames(HOP_SECONDS)];
        int step = Math.max(1, hops.length / MOMENTS);
        for (int index = 0; index < hops.length; index += step) {
            mono.read(0, mono.rate().frames(hops[index] * HOP_SECONDS), window);
            add(window, mono.rate().hertz(), sum);
        }
        return sum;
    }

    /** The power of a Hann-windowed moment at each step, by Goertzel's recursion. */
    private static void add(float[] window, int rate, double[] sum) {
        double[] x = new double[window.length];
        Arrays.setAll(x, n -> window[n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / window.length)));
        for (int bin = 0; bin < sum.length; bin++) {
            double turn = 2 * Math.cos(2 * Math.PI * bin * STEP_HERTZ / rate);
            double before = 0;
            double last = 0;
            for (double sample : x) {
                double next = sample + turn * last - before;
                before = last;
                last = next;
            }
            sum[bin] += Math.max(0, last * last + before * before - turn * last * before);
        }
    }
}
