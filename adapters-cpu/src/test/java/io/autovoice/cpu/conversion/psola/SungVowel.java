package io.autovoice.cpu.conversion.psola;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A vowel of known F0 and formants: harmonics that fall by 12 dB an octave, through three resonances in parallel. */
record SungVowel(Waveform voice, F0Contour f0) {
    static final double[] FORMANTS = {650, 1150, 2700}; // Hz, [a]
    private static final double[] BANDWIDTHS = {80, 90, 130}; // Hz
    private static final double LEVEL = 0.1; // RMS

    /** @param hertz F0 by seconds; NaN for noise 20 dB below the vowel */
    static SungVowel of(SampleRate rate, double seconds, DoubleUnaryOperator hertz) {
        float[] x = new float[(int) rate.frames(seconds)];
        Random random = new Random(5);
        double phase = 0;
        for (int n = 0; n < x.length; n++) {
            double f0 = hertz.applyAsDouble(rate.seconds(n));
            if (Double.isNaN(f0)) {
                x[n] = (float) (0.1 * LEVEL * random.nextGaussian());
                continue;
            }
            phase += f0 / rate.hertz();
            x[n] = (float) harmonics(phase, f0, Math.min(5000, 0.45 * rate.hertz()));
        }
        float[] contour = new float[FrameGrid.TEN_MILLISECONDS.hops(x.length, rate)];
        for (int hop = 0; hop < contour.length; hop++) {
            contour[hop] = (float) hertz.applyAsDouble(hop * 0.01);
        }
        return new SungVowel(WaveformStorage.heap(rate, x), new F0Contour(FrameGrid.TEN_MILLISECONDS, contour));
    }

    private static double harmonics(double turns, double f0, double highest) {
        double sum = 0;
        for (int h = 1; h * f0 < highest; h++) {
            double amplitude = 0;
            for (int k = 0; k < FORMANTS.length; k++) {
                double detuned = (h * f0 - FORMANTS[k]) / BANDWIDTHS[k];
                amplitude += 1 / (1 + detuned * detuned) / (k + 1);
            }
            sum += (amplitude + 0.02) * Math.cos(2 * Math.PI * h * (turns - Math.rint(turns)) - 0.002 * h * f0);
        }
        return LEVEL * sum;
    }

    static float[] samples(Waveform waveform) {
        float[] x = new float[(int) waveform.frames()];
        waveform.read(0, 0, x);
        return x;
    }
}
