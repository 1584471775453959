package io.autovoice.domain.loudness;

import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How loud a recording is as a whole (ITU-R BS.1770-4).
 *
 * @param lufs integrated loudness; empty for silence and for less than 0.4 s
 * @param peak the largest absolute sample, between samples not looked for
 */
public record Loudness(OptionalDouble lufs, float peak) {
    private static final int STEPS_PER_SECOND = 10;
    private static final int STEPS_PER_BLOCK = 4; // blocks of 400 ms that overlap by 75 %
    private static final double ABSOLUTE_GATE = power(-70); // LUFS
    private static final double RELATIVE_GATE = 0.1; // -10 dB
    private static final double OFFSET_DB = -0.691; // eq. 2
    private static final int CHUNK = 1 << 15; // frames

    /** Reads all samples, by chunks. All channels weigh the same: which of them are surround channels nobody says. */
    public static Loudness of(Waveform waveform) {
        double[] steps = new double
                [(int) (waveform.frames() * STEPS_PER_SECOND / waveform.rate().hertz())];
        float peak = 0;
        for (int channel = 0; channel < waveform.channels(); channel++) {
            peak = Math.max(peak, addChannel(waveform, channel, steps));
        }
        return new Loudness(gated(blocks(steps)), peak);
    }

    /** Of the same recording times a factor. */
    public Loudness scaled(double factor) {
        OptionalDouble moved = lufs.isEmpty() ? lufs : OptionalDouble.of(lufs.getAsDouble() + 20 * Math.log10(factor));
        return new Loudness(moved, (float) (peak * factor));
    }

    /** Adds the mean square of each step of one channel; returns the channel's peak. */
    private static float addChannel(Waveform waveform, int channel, double[] steps) {
        KWeighting weighting = new KWeighting(waveform.rate());
        double perStep = (double) waveform.rate().hertz() / STEPS_PER_SECOND;
        float[] chunk = new float[CHUNK];
        float peak = 0;
        for (long from = 0; from < waveform.frames(); from += CHUNK) {
            waveform.read(channel, from, chunk);
            for (int n = 0; n < CHUNK; n++) {
                double y = weighting.next(chunk[n]);
                int step = (int) ((from + n) / perStep);
                if (step < steps.length) {
                    steps[step] += y * y / perStep;
                }
                peak = Math.max(peak, Math.abs(chunk[n]));
            }
        }
        return peak;
    }

    private static double[] blocks(double[] steps) {
        double[] blocks = new double[Math.max(0, steps.length - STEPS_PER_BLOCK + 1)];
        for (int block = 0; block < blocks.length; block++) {
            for (int step = block; step < block + STEPS_PER_BLOCK; step++) {
                blocks[block] += steps[step] / STEPS_PER_BLOCK;
            }
        }
        return blocks;
    }

    /** Eq. 5 to 7: the mean of the blocks above the absolute gate gives the relative gate. */
    private static OptionalDouble gated(double[] blocks) {
        OptionalDouble ungated = meanAbove(blocks, ABSOLUTE_GATE);
        if (ungated.isEmpty()) {
            return OptionalDouble.empty();
        }
        double gate = Math.max(ABSOLUTE_GATE, ungated.getAsDouble() * RELATIVE_GATE);
        double mean = meanAbove(blocks, gate).orElseThrow(); // the loudest block is above a tenth of the mean
        return OptionalDouble.of(OFFSET_DB + 10 * Math.log10(mean));
    }

    private static OptionalDouble meanAbove(double[] blocks, double gate) {
        return Arrays.stream(blocks).filter(power -> power > gate).average();
    }

    private static double power(double lufs) {
        return Math.pow(10, (lufs - OFFSET_DB) / 10);
    }
}
