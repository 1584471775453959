package io.autovoice.cpu.resampling;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;

/**
 * Several channels seen as two. The roles of channels are those that wav and flac give them by their number; beyond eight, even ones
 * go left and odd ones right. Gains after ITU-R BS.775-4, table 2 (middle and surround 0.707, no LFE), scaled so that two full channels never
 * exceed full scale.
 */
public record StereoDownmix(Waveform source) implements Waveform {
    private static final double SHARED = Math.sqrt(0.5);
    // One letter a channel: L and R front, C in the middle, l and r surround, - low frequency effects
    private static final String[] ROLES = {"C", "LR", "LRC", "LRlr", "LRClr", "LRC-lr", "LRC-Clr", "LRC-lrlr"};

    /** {@code waveform} itself if it has one or two channels. */
    public static Waveform of(Waveform waveform) {
        return waveform.channels() <= 2 ? waveform : new StereoDownmix(waveform);
    }

    @Override
    public SampleRate rate() {
        return source.rate();
    }

    @Override
    public int channels() {
        return 2;
    }

    @Override
    public long frames() {
        return source.frames();
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        if (channel < 0 || channel > 1) {
            throw new IndexOutOfBoundsException("A stereo waveform has channels 0 and 1, asked for " + channel);
        }
        double[] gains = gains(channel);
        double[] sum = new double[into.length];
        float[] samples = new float[into.length];
        for (int from = 0; from < gains.length; from++) {
            source.read(from, fromFrame, samples);
            for (int n = 0; n < samples.length; n++) {
                sum[n] += gains[from] * samples[n];
            }
        }
        for (int n = 0; n < into.length; n++) {
            into[n] = (float) sum[n];
        }
    }

    private double[] gains(int side) {
        double[] gains = new double[source.channels()];
        double total = 0;
        for (int from = 0; from < gains.length; from++) {
            gains[from] = gain(role(from), side == 0);
            total += gains[from];
        }
        for (int from = 0; from < gains.length; from++) {
            gains[from] /= total;
        }
        return gains;
    }

    private char role(int channel) {
        return source.channels() <= ROLES.length
                ? ROLES[source.channels() - 1].charAt(channel)
                : channel % 2 == 0 ? 'L' : 'R';
    }

    private static double gain(char role, boolean left) {
        return switch (role) {
            case 'C' -> SHARED;
            case 'L' -> left ? 1 : 0;
            case 'R' -> left ? 0 : 1;
            case 'l' -> left ? SHARED : 0;
            case 'r' -> left ? 0 : SHARED;
            default -> 0;
        };
    }
}
