package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.Waveform;

/**
 * Where the singer stands in the stereo (or wider) image: one gain a channel. A converted voice of one channel is put at the same
 * place.
 */
public final class VoicePlacement {
    private static final int BLOCK = 1 << 15; // frames
    private final double[] gains;

    private VoicePlacement(double[] gains) {
        this.gains = gains;
    }

    /**
     * The gain of a channel is its projection on the mean of all channels, gain = &lt;x, m&gt; / &lt;m, m&gt;: 1 everywhere for a
     * voice in the middle. A voice whose channels cancel out, or silence, is placed in the middle.
     */
    public static VoicePlacement of(Waveform vocals) {
        int channels = vocals.channels();
        double[] products = new double[channels];
        double energy = 0;
        float[][] block = new float[channels][BLOCK];
        for (long from = 0; from < vocals.frames(); from += BLOCK) {
            for (int channel = 0; channel < channels; channel++) {
                vocals.read(channel, from, block[channel]);
            }
            energy += accumulate(block, products);
        }
        return new VoicePlacement(gains(products, energy));
    }

    /** The voice on every channel, times that channel's gain: a view, nothing is copied. */
    public Waveform place(Waveform voice) {
        return new PlacedWaveform(voice, gains);
    }

    private static double accumulate(float[][] block, double[] products) {
        double energy = 0;
        for (int n = 0; n < BLOCK; n++) {
            double mean = 0;
            for (float[] channel : block) {
                mean += channel[n];
            }
            mean /= block.length;
            energy += mean * mean;
            for (int channel = 0; channel < block.length; channel++) {
                products[channel] += block[channel][n] * mean;
            }
        }
        return energy;
    }

    private static double[] gains(double[] products, double energy) {
        double[] gains = new double[products.length];
        for (int channel = 0; channel < gains.length; channel++) {
            gains[channel] = energy > 0 ? Math.max(0, products[channel] / energy) : 1;
        }
        return gains;
    }
}
