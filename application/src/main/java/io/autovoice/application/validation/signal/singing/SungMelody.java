package io.autovoice.application.validation.signal.singing;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Random;

/**
 * A score as a singer sings it. Deterministic.
 *
 * @param samples one channel, RMS about 0.1 where it is voiced
 * @param f0 what was sung, on the 10 ms grid
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once; never compared
public record SungMelody(float[] samples, F0Contour f0) {
    private static final int CONTROL = 64; // samples between two shapes of the mouth
    private static final double NOISE = 0.6; // of a fricative against the voice
    private static final double LEVEL = 0.25;
    private static final long SEED = 20240501;

    public static SungMelody of(Score score, Singer singer, double seconds, SampleRate rate) {
        Articulation articulation = new Articulation(score, singer, seconds);
        GlottalSource glottis = new GlottalSource(singer, rate);
        VocalTract tract = new VocalTract(singer, rate);
        Frication frication = new Frication(rate);
        Random random = new Random(SEED);
        float[] samples = new float[(int) rate.frames(seconds)];
        for (int n = 0; n < samples.length; n++) {
            double t = rate.seconds(n);
            if (n % CONTROL == 0) {
                tract.shape(articulation, t);
                frication.shape(articulation, t);
            }
            double noise = 2 * random.nextFloat() - 1;
            double voice = articulation.voice(t);
            double flow = glottis.next(articulation.f0(t));
            double breath = articulation.breath(t) * 0.2 + (glottis.isOpen() ? voice * singer.breathiness() : 0);
            double mouth = tract.next(voice * flow + breath * noise);
            samples[n] = (float) (LEVEL * (mouth + NOISE * articulation.noise(t) * frication.next(noise)));
        }
        return new SungMelody(samples, articulation.contour(FrameGrid.TEN_MILLISECONDS, hops(samples.length, rate)));
    }

    private static int hops(int frames, SampleRate rate) {
        return FrameGrid.TEN_MILLISECONDS.hops(frames, rate);
    }
}
