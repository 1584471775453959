package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;

/** How periodic a moment is: the highest normalised autocorrelation within the lags of a voice. About .3 for noise, 1 for a tone. */
final class PitchStrength {
    private static final double WINDOW_SECONDS = 0.06;
    private static final int WINDOWS = 3; // one after the other
    private static final double HIGHEST_HERTZ = 600;
    private static final double LOWEST_HERTZ = 70;

    private PitchStrength() {}

    /** The strongest of the 0.18 s from {@code frame} on. */
    static double at(Waveform mono, long frame) {
        float[] window = new float[(int) mono.rate().frames(WINDOW_SECONDS)];
        double strongest = 0;
        for (int index = 0; index < WINDOWS; index++) {
            mono.read(0, frame + (long) index * window.length, window);
            int shortest = (int) (mono.rate().hertz() / HIGHEST_HERTZ);
            int longest = (int) (mono.rate().hertz() / LOWEST_HERTZ);
            for (int lag = shortest; lag < longest; lag++) {
                strongest = Math.max(strongest, correlation(window, lag));
            }
        }
        return strongest;
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
