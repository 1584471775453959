package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.cpu.separation.spleeter.SpleeterTransform.TRANSFORM;
import static io.autovoice.domain.separation.SpleeterFrames.CHANNELS;

/**
 * One gain a bin: for two channels each has its own, any other number takes the mean of the two.
 *
 * @param song {@code [channel][sample]}
 * @param share {@code [2][frame][bin]}
 */
record ShareFilter(float[][] song, float[][][] share) implements VoiceSpectra {

    @Override
    public void of(int frame, double[][] into) {
        for (int channel = 0; channel < into.length; channel++) {
            scale(TRANSFORM.spectrum(song[channel], frame, into[channel]), frame, channel);
        }
    }

    private void scale(double[] spectrum, int frame, int channel) {
        float[] one = share[song.length == CHANNELS ? channel : 0][frame];
        float[] other = share[song.length == CHANNELS ? channel : 1][frame];
        for (int k = 0; k < one.length; k++) {
            double gain = 0.5 * (one[k] + other[k]);
            TRANSFORM.set(spectrum, k, gain * TRANSFORM.real(spectrum, k), gain * TRANSFORM.imaginary(spectrum, k));
        }
    }
}
