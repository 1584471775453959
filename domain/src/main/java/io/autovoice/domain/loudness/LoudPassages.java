package io.autovoice.domain.loudness;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/**
 * How much to amplify a song for the networks. They aren't indifferent to level: songs that were 6 dB quieter than those they learnt
 * from came out 1 dB worse. So every song is shown to them with its loud passages at one level.
 */
public final class LoudPassages {
    private static final double TARGET_DB = -17; // root mean square; a plateau from -18 to -15
    private static final double GATE_DB = 20; // below the loudest block: pauses, intros
    private static final double BLOCK_SECONDS = 0.4;

    private LoudPassages() {}

    /** The factor; 1 for silence. */
    public static double gain(Waveform song, StageProgress progress) {
        float[] block = new float[(int) song.rate().frames(BLOCK_SECONDS)];
        double[] powers = new double[(int) ((song.frames() + block.length - 1) / block.length)];
        double loudest = 0;
        for (int i = 0; i < powers.length; i++) {
            for (int channel = 0; channel < song.channels(); channel++) {
                song.read(channel, (long) i * block.length, block);
                powers[i] += power(block) / song.channels();
            }
            loudest = Math.max(loudest, powers[i]);
            progress.advanced((double) i / powers.length);
        }
        double mean = meanAbove(powers, loudest * Math.pow(10, -GATE_DB / 10));
        return mean > 0 ? Math.sqrt(Math.pow(10, TARGET_DB / 10) / mean) : 1;
    }

    private static double meanAbove(double[] powers, double gate) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power > gate) {
                sum += power;
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private static double power(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return sum / samples.length;
    }
}
