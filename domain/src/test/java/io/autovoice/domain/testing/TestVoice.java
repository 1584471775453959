package io.autovoice.domain.testing;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Arrays;
import java.util.Random;

/** A toy singer: harmonics under two gliding formants, with a breath of noise every second. Deterministic. */
public final class TestVoice {
    private static final SampleRate REFERENCE_RATE = new SampleRate(24_000);

    private TestVoice() {}

    /** A profile with six seconds of reference around {@code hertz}. */
    public static ReferenceVoice profile(String id, double hertz) {
        return new ReferenceVoice(
                new VoiceId(id), sung(REFERENCE_RATE, 6, hertz), id + "-" + hertz, hertz, 0.9 * hertz, 1.1 * hertz);
    }

    public static Waveform sung(SampleRate rate, double seconds, double hertz) {
        Random random = new Random(7);
        return TestSignals.of(rate, seconds, 1, n -> {
            double t = (double) n / rate.hertz();
            boolean breath = t % 1.0 > 0.85;
            return breath ? 0.02 * random.nextGaussian() : 0.1 * vowel(t, hertz, rate);
        });
    }

    /** A contour of one value on the 10 ms grid of {@code vocals}; NaN for unvoiced. */
    public static F0Contour steady(Waveform vocals, float hertz) {
        float[] values = new float[FrameGrid.TEN_MILLISECONDS.hops(vocals)];
        Arrays.fill(values, hertz);
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, values);
    }

    private static double vowel(double t, double hertz, SampleRate rate) {
        double first = 600 + 200 * Math.sin(2 * Math.PI * 0.7 * t); // Hz
        double second = 1500 + 500 * Math.sin(2 * Math.PI * 0.4 * t); // Hz
        double sum = 0;
        for (int k = 1; k <= 30 && k * hertz < 0.45 * rate.hertz(); k++) {
            double f = k * hertz;
            double gain = resonance(f, first) + 0.5 * resonance(f, second);
            sum += gain * Math.sin(2 * Math.PI * f * t);
        }
        return sum;
    }

    private static double resonance(double hertz, double centre) {
        double distance = (hertz - centre) / 120; // Hz, half bandwidth
        return 1 / Math.sqrt(1 + distance * distance);
    }
}
