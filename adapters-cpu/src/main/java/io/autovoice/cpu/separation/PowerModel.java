package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.melody.HarmonicComb;
import io.autovoice.cpu.separation.melody.Melody;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;

/**
 * How much power of each time-frequency bin is the voice's and how much the band's, both {@code [frame][bin]} and mean over the
 * channels.
 */
record PowerModel(float[][] voice, float[][] band) {
    private static final double TOOTH_BINS = 1.1; // about the main lobe of a Hann window
    private static final double SUSTAINED_WEIGHT =
            0.3; // the sustained part is overestimated: it holds pieces of the voice
    private static final double LEAST_SHARE = 0.03; // so that where they stand can still speak for the voice
    private static final double SOLO_SECONDS = 6; // over which a voice alone is told from a song
    private static final double SONG_SHARE = 0.62; // of the power under the melody: mixes lie below,
    private static final double SOLO_SHARE = 0.8; // dry voices without a band above
    private static final double TINY = 1e-20;

    /** The voice's share of one bin, 0..1; one half where there is nothing. */
    double share(int frame, int bin) {
        return (voice[frame][bin] + TINY) / (voice[frame][bin] + band[frame][bin] + 2 * TINY);
    }

    /**
     * The model that follows from the melodies; the arrays of {@code levels} are used up.
     *
     * @param levels power of the mixture and of its sustained part
     */
    static PowerModel of(MixtureLevels levels, List<Melody> melodies, StageProgress progress) {
        float[][] share = levels.sustained();
        HarmonicComb comb = new HarmonicComb(levels.binHertz(), TOOTH_BINS, levels.hopSeconds());
        double[] harmonic = new double[share.length];
        double[] all = new double[share.length];
        FrameLoop.forEach(share.length, progress, t -> {
            float[] teeth = teeth(melodies, t, share[t].length, comb);
            for (int k = 0; k < teeth.length; k++) {
                double power = levels.mixture()[t][k];
                double kept = Math.max(0, 1 - SUSTAINED_WEIGHT * share[t][k] / (power + TINY));
                harmonic[t] += teeth[k] * power;
                all[t] += power;
                share[t][k] = (float) Math.max(LEAST_SHARE, teeth[k] * kept);
            }
        });
        double[] alone = alone(harmonic, all, (int) Math.round(SOLO_SECONDS / 2 / levels.hopSeconds()));
        for (int t = 0; t < share.length; t++) {
            split(levels.mixture()[t], share[t], alone[t]);
        }
        return new PowerModel(share, levels.mixture());
    }

    private static void split(float[] power, float[] share, double leastShare) {
        for (int k = 0; k < power.length; k++) {
            float voice = (float) Math.max(share[k], leastShare) * power[k];
            power[k] -= voice;
            share[k] = voice;
        }
    }

    private static float[] teeth(List<Melody> melodies, int frame, int bins, HarmonicComb comb) {
        float[] teeth = new float[bins];
        for (Melody melody : melodies) {
            float[] one = comb.teeth(melody, frame, bins);
            float presence = (float) melody.presence()[frame];
            for (int k = 0; k < bins; k++) {
                teeth[k] = Math.max(teeth[k], presence * one[k]);
            }
        }
        return teeth;
    }

    /** 0 where a band plays, 1 where the melody is nearly all there is: then consonants, breath and room are the voice's too. */
    private static double[] alone(double[] harmonic, double[] all, int half) {
        double[] alone = new double[all.length];
        for (int t = 0; t < all.length; t++) {
            double under = 0;
            double total = TINY;
            for (int u = Math.max(0, t - half); u <= Math.min(all.length - 1, t + half); u++) {
                under += harmonic[u];
                total += all[u];
            }
            alone[t] = Math.max(0, Math.min(1, (under / total - SONG_SHARE) / (SOLO_SHARE - SONG_SHARE)));
        }
        return alone;
    }
}
