package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Arrays;

/** How alike neighbouring periods are: the normalised correlation of a stretch with the same stretch one period later. */
final class Periodicity {
    private static final int PERIODS = 2; // compared at a time

    private Periodicity() {}

    /** The median over all voiced hops; 0 if there are none. */
    static double median(Waveform voice, F0Contour f0) {
        double[] values = new double[f0.hops()];
        int count = 0;
        for (int hop = 0; hop < f0.hops(); hop++) {
            if (f0.voicedAt(hop)) {
                values[count++] = at(
                        voice,
                        f0.grid().frameAt(hop, voice.rate()),
                        voice.rate().hertz() / f0.at(hop));
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? 0 : values[count / 2];
    }

    private static double at(Waveform voice, long centre, double period) {
        int lag = (int) Math.round(period);
        int length = PERIODS * lag;
        float[] x = new float[length + lag];
        voice.read(0, centre - x.length / 2, x);
        double product = 0;
        double now = 1e-12;
        double later = 1e-12;
        for (int n = 0; n < length; n++) {
            product += (double) x[n] * x[n + lag];
            now += (double) x[n] * x[n];
            later += (double) x[n + lag] * x[n + lag];
        }
        return product / Math.sqrt(now * later);
    }
}
