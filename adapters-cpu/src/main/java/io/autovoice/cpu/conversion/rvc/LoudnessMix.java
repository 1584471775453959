package io.autovoice.cpu.conversion.rvc;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;

/** Lets the loudness of a voice follow that of another, more or less; where the other is silent, so is the voice. */
final class LoudnessMix {
    private static final double BLOCK_SECONDS = 0.010;
    private static final int REACH = 5; // blocks on each side that a level is the mean of: 0.11 s in all
    private static final double QUIETEST = 1e-6; // RMS, -120 dBFS
    private static final double LOUDER = 10; // at the most: 20 dB
    private static final double SILENT = 1e-5; // RMS below which nobody sings: -100 dBFS
    private static final double SUNG = 1e-4; // RMS from which all is heard: -80 dBFS

    private final double ownShare;
    private final WaveformStorage storage;

    /** @param ownShare 0 for the other's loudness, 1 for the voice's own */
    LoudnessMix(double ownShare, WaveformStorage storage) {
        this.ownShare = ownShare;
        this.storage = storage;
    }

    /**
     * @param voice any length
     * @param model one channel at the same rate
     * @return as long as {@code model}
     */
    Waveform follow(Waveform voice, Waveform model) {
        int block = (int) Math.max(1, model.rate().frames(BLOCK_SECONDS));
        double[] gains = gains(levels(voice, block, blocks(model, block)), levels(model, block, blocks(model, block)));
        WaveformBuilder followed = storage.builder(model.rate(), 1);
        float[][] samples = new float[1][block];
        for (int index = 0; index < gains.length; index++) {
            voice.read(0, (long) index * block, samples[0]);
            for (int n = 0; n < block; n++) {
                samples[0][n] *= (float) between(gains, index + (n + 0.5) / block - 0.5);
            }
            followed.append(samples, (int) Math.min(block, model.frames() - (long) index * block));
        }
        return followed.build();
    }

    private static int blocks(Waveform waveform, int block) {
        return Math.toIntExact((waveform.frames() + block - 1) / block);
    }

    private double[] gains(double[] own, double[] wanted) {
        double[] gains = new double[own.length];
        for (int index = 0; index < gains.length; index++) {
            double ratio = Math.pow(wanted[index] / Math.max(QUIETEST, own[index]), 1 - ownShare);
            double audible = Math.max(0, Math.min(1, (wanted[index] - SILENT) / (SUNG - SILENT)));
            gains[index] = audible * Math.min(LOUDER, ratio);
        }
        return gains;
    }

    /** RMS of each block with its neighbours. */
    private static double[] levels(Waveform waveform, int block, int blocks) {
        double[] power = new double[blocks];
        float[] samples = new float[block];
        for (int index = 0; index < blocks; index++) {
            waveform.read(0, (long) index * block, samples);
            for (float sample : samples) {
                power[index] += (double) sample * sample / block;
            }
        }
        double[] levels = new double[blocks];
        for (int index = 0; index < blocks; index++) {
            int first = Math.max(0, index - REACH);
            int last = Math.min(blocks - 1, index + REACH);
            for (int near = first; near <= last; near++) {
                levels[index] += power[near] / (last - first + 1);
            }
            levels[index] = Math.sqrt(levels[index]);
        }
        return levels;
    }

    private static double between(double[] values, double at) {
        int left = (int) Math.max(0, Math.min(values.length - 1, Math.floor(at)));
        int right = Math.min(values.length - 1, left + 1);
        double share = Math.max(0, Math.min(1, at - left));
        return (1 - share) * values[left] + share * values[right];
    }
}
