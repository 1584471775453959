package io.autovoice.application.voice.recording;

import io.autovoice.application.voice.reference.quality.HopPowers;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.separation.VocalActivity;
import java.util.stream.IntStream;

/**
 * Takes pauses out of a recording: a hop is loud if its level lies within 40 dB of the voice's, and 6 dB above the noise of the pauses, but
 * never asks for more than 15 dB below the voice; loud hops are kept together with a tenth of a second around them, brought to one
 * loudness, and joined under short fades.
 */
final class SilenceGate {
    private static final double HOP_SECONDS = 0.02;
    private static final double QUIET_BELOW = 1e-4; // of power, -40 dB against the loud hops
    private static final double NEVER_ABOVE = 0.032; // of power, -15 dB: noisy recordings keep their softer sounds
    private static final double OVER_NOISE = 4; // of power, 6 dB
    private static final int MARGIN_HOPS = 5; // 0.1 s
    private static final double LOUD_RMS = 0.1; // the loud hops are brought to -20 dBFS
    private static final int FADE_PER_HOP = 4; // a fade lasts a quarter of a hop: 5 ms
    private static final int BLOCK_HOPS = 250; // 5 s: what isn't taken of a long recording is left out in such pieces
    private static final double SUNG = 0.5; // how sure the separator is at the least

    private final Waveform recording;
    private final int hop;
    private final double loudRms;
    private final boolean[] kept;

    /** @param activity when there may be voice */
    SilenceGate(Waveform recording, VocalActivity activity) {
        this.recording = recording;
        this.hop = (int) recording.rate().frames(HOP_SECONDS);
        HopPowers powers = HopPowers.of(recording, HOP_SECONDS);
        // the percentile fails where nearly everything is pause, which the median of the energy doesn't see
        double loud = Math.max(1e-18, Math.max(powers.quantile(0.95), powers.loud()));
        this.loudRms = Math.sqrt(loud);
        double limit = Math.max(QUIET_BELOW * loud, Math.min(OVER_NOISE * powers.floor(), NEVER_ABOVE * loud));
        this.kept = kept(powers, limit, activity);
    }

    /** How much is loud. */
    double seconds() {
        return count() * HOP_SECONDS;
    }

    /**
     * Appends what is loud; if that is longer than {@code longestSeconds}, pieces of 5 s spread evenly over it.
     *
     * @return how many seconds that were
     */
    double copyTo(WaveformBuilder builder, double longestSeconds) {
        boolean[] taken = taken((int) (longestSeconds / HOP_SECONDS + 1e-6));
        int copied = 0;
        float[][] block = new float[1][hop];
        for (int index = 0; index < taken.length; index++) {
            if (taken[index]) {
                recording.read(0, (long) index * hop, block[0]);
                scale(block[0], LOUD_RMS / loudRms);
                fade(block[0], index == 0 || !taken[index - 1], index == taken.length - 1 || !taken[index + 1]);
                builder.append(block);
                copied++;
            }
        }
        return copied * HOP_SECONDS;
    }

    private static boolean[] kept(HopPowers powers, double limit, VocalActivity activity) {
        boolean[] kept = new boolean[powers.hops()];
        boolean[] loud = new boolean[kept.length];
        for (int index = 0; index < loud.length; index++) {
            loud[index] = powers.at(index) > limit && activity.presenceAt((index + 0.5) * HOP_SECONDS) >= SUNG;
        }
        for (int index = 0; index < kept.length; index++) {
            int first = Math.max(0, index - MARGIN_HOPS);
            int last = Math.min(kept.length - 1, index + MARGIN_HOPS);
            kept[index] = IntStream.rangeClosed(first, last).anyMatch(near -> loud[near]);
        }
        return kept;
    }

    private int count() {
        return (int) IntStream.range(0, kept.length).filter(n -> kept[n]).count();
    }

    /** Of each stretch of the loud hops the first part, as long as its share of {@code most}. */
    private boolean[] taken(int most) {
        int count = count();
        if (count <= most) {
            return kept;
        }
        boolean[] taken = new boolean[kept.length];
        int pieces = Math.max(1, most / BLOCK_HOPS);
        int seen = 0;
        for (int index = 0; index < kept.length; index++) {
            if (kept[index]) {
                long piece = (long) seen * pieces / count;
                long start = (piece * count + pieces - 1) / pieces;
                taken[index] = seen - start < most / pieces;
                seen++;
            }
        }
        return taken;
    }

    private static void scale(float[] block, double gain) {
        for (int n = 0; n < block.length; n++) {
            block[n] *= (float) gain;
        }
    }

    private static void fade(float[] block, boolean in, boolean out) {
        int length = block.length / FADE_PER_HOP;
        for (int n = 0; n < length; n++) {
            float gain = (float) n / length;
            block[n] *= in ? gain : 1;
            block[block.length - 1 - n] *= out ? gain : 1;
        }
    }
}
