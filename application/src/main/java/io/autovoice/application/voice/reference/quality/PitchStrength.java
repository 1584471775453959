package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;

/**
 * How periodic a moment is: the highest peak of the normalised autocorrelation within the lags of a voice. About .3 for noise, 1 for a tone.
 * What merely changes slowly, such as rumble, is alike over short lags too, but has no peak there; it is filtered out besides.
 */
final class PitchStrength {
    private static final double WINDOW_SECONDS = 0.06;
    private static final int WINDOWS = 3; // one after the other
    private static final double SETTLING_SECONDS = 0.1; // of the filter: six periods of its corner
    private static final double HIGHEST_HERTZ = 600;
    private static final double LOWEST_HERTZ = 70;

    private PitchStrength() {}

    /** The strongest of the 0.18 s from {@code frame} on. */
    static double at(Waveform mono, long frame) {
        int length = (int) mono.rate().frames(WINDOW_SECONDS);
        float[] heard = withoutRumble(mono, frame, WINDOWS * length);
        double strongest = 0;
        for (int index = 0; index < WINDOWS; index++) {
            float[] window = Arrays.copyOfRange(heard, index * length, (index + 1) * length);
            strongest = Math.max(strongest, highestPeak(window, mono.rate().hertz()));
        }
        return strongest;
    }

    private static float[] withoutRumble(Waveform mono, long frame, int length) {
        int settling = (int) mono.rate().frames(SETTLING_SECONDS);
        float[] x = new float[settling + length];
        mono.read(0, frame - settling, x);
        RumbleFilter filter = new RumbleFilter(mono.rate());
        for (int n = 0; n < x.length; n++) {
            x[n] = (float) filter.applyAsDouble(x[n]);
        }
        return Arrays.copyOfRange(x, settling, x.length);
    }

    private static double highestPeak(float[] window, int rateHertz) {
        int shortest = (int) (rateHertz / HIGHEST_HERTZ);
        int longest = (int) (rateHertz / LOWEST_HERTZ);
        double highest = 0;
        double before = correlation(window, shortest - 1);
        double now = correlation(window, shortest);
        for (int lag = shortest; lag < longest; lag++) {
            double next = correlation(window, lag + 1);
            if (now >= before && now >= next) {
                highest = Math.max(highest, now);
            }
            before = now;
            now = next;
        }
        return highest;
    }

    private static double correlation(float[] x, int lag) {
        double product = 0;
        double now = 1e-20;
        double later = 1e-20;
        for (int n = 0; n + lag < x.length; n++) {
            product += (double) x[n] * x[n + lag];
            now += (double) x[n] * x[n];
            later += (double) x[n + lag] * x[n + lag];
        }
        return product / Math.sqrt(now * later);
    }
}
