package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes pauses out of a recording: a hop is loud if its RMS lies within 40 dB of the 95th percentile of all hops; loud hops are kept
 * together with a tenth of a second around them, brought to one loudness, and joined under short fades.
 */
final class SilenceGate {
    private static final double HOP_SECONDS = 0.02;
    private static final double QUIET_BELOW = 0.01; // -40 dB against the loud hops
    private static final int MARGIN_HOPS = 5; // 0.1 s
    private static final double LOUD_RMS = 0.1; // the 95th percentile is brought to -20 dBFS
    private static final int FADE_PER_HOP = 4; // a fade lasts a quarter of a hop: 5 ms

    private final Waveform recording;
    private final int hop;
    private final double[] rms;
    private final double loud;

    SilenceGate(Waveform recording) {
        this.recording = recording;
        this.hop = (int) recording.rate().frames(HOP_SECONDS);
        this.rms = rms();
        this.loud = percentile95();
    }

    /** Appends what is loud, {@code longestSeconds} at the most, and says how many seconds that were. */
    double copyTo(WaveformBuilder builder, double longestSeconds) {
        boolean[] kept = kept();
        int copied = 0;
        float[][] block = new float[1][hop];
        for (int index = 0; index < kept.length && (copied + 1) * HOP_SECONDS <= longestSeconds; index++) {
            if (kept[index]) {
                recording.read(0, (long) index * hop, block[0]);
                scale(block[0], LOUD_RMS / loud);
                fade(block[0], index == 0 || !kept[index - 1], index == kept.length - 1 || !kept[index + 1]);
                builder.append(block);
                copied++;
            }
        }
        return copied * HOP_SECONDS;
    }

    private double[] rms() {
        double[] levels = new double[(int) (recording.frames() / hop)];
        float[] block = new float[hop];
        for (int index = 0; index < levels.length; index++) {
            recording.read(0, (long) index * hop, block);
            double sum = 0;
            for (float sample : block) {
                sum += (double) sample * sample;
            }
            levels[index] = Math.sqrt(sum / hop);
        }
        return levels;
    }

    private double percentile95() {
        double[] sorted = rms.clone();
        Arrays.sort(sorted);
        return Math.max(1e-9, sorted[(int) (0.95 * (sorted.length - 1))]);
    }

    private boolean[] kept() {
        boolean[] kept = new boolean[rms.length];
        for (int index = 0; index < kept.length; index++) {
            int first = Math.max(0, index - MARGIN_HOPS);
            int last = Math.min(kept.length - 1, index + MARGIN_HOPS);
            kept[index] = IntStream.rangeClosed(first, last).anyMatch(near -> rms[near] > QUIET_BELOW * loud);
        }
        return kept;
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
