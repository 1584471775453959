package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.cpu.separation.melody.HarmonicComb;
import io.autovoice.cpu.separation.melody.Melody;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;

/**
 * Tells singing from what is left of the band in a pause. Where somebody sings, the separation leaves a hole in the band at the voice's
 * harmonics; where an instrument was followed for want of a voice, most of its sound is still there. So the evidence is the power
 * of the voice against that of the rest, both at the harmonics of the melody.
 */
final class SungEvidence {
    private static final double TOP_HERTZ = 4000; // above, consonants and cymbals tell nothing of a pitch
    private static final double TOOTH_BINS = 0.8; // narrower than the voice's own comb: the middle of each harmonic
    private static final double EVEN_DB = -5; // voice against rest at which singing is as likely as not
    private static final double SLOPE_DB = 1.5;
    private static final double TINY = 1e-12;

    private SungEvidence() {}

    /** 0..1 a frame of {@code transform}: how likely somebody sings. */
    static float[] of(
            float[][] mix,
            float[][] voice,
            List<Melody> melodies,
            ShortTimeTransform transform,
            StageProgress progress) {
        int bins = (int) Math.min(transform.bins(), TOP_HERTZ / transform.binHertz());
        HarmonicComb comb = new HarmonicComb(transform.binHertz(), TOOTH_BINS, transform.hopSeconds());
        float[] presence = new float[melodies.get(0).hertz().length];
        FrameLoop.forEach(presence.length, progress, t -> {
            double[] sums = new double[melodies.size() * 2];
            for (int channel = 0; channel < mix.length; channel++) {
                double[] sung = transform.spectrum(voice[channel], t);
                double[] all = transform.spectrum(mix[channel], t);
                for (int m = 0; m < melodies.size(); m++) {
                    gather(comb.teeth(melodies.get(m), t, bins), sung, all, transform, sums, 2 * m);
                }
            }
            for (int m = 0; m < melodies.size(); m++) {
                double ratioDb = 10 * Math.log10((sums[2 * m] + TINY) / (sums[2 * m + 1] + TINY));
                double likely = 1 / (1 + Math.exp((EVEN_DB - ratioDb) / SLOPE_DB));
                presence[t] = Math.max(presence[t], (float) likely);
            }
        });
        return presence;
    }

    private static void gather(
            float[] teeth, double[] sung, double[] all, ShortTimeTransform transform, double[] sums, int at) {
        for (int k = 0; k < teeth.length; k++) {
            double re = transform.real(sung, k);
            double im = transform.imaginary(sung, k);
            double restRe = transform.real(all, k) - re;
            double restIm = transform.imaginary(all, k) - im;
            sums[at] += teeth[k] * (re * re + im * im);
            sums[at + 1] += teeth[k] * (restRe * restRe + restIm * restIm);
        }
    }
}
