package io.autovoice.cpu.conversion;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;

/**
 * What lies above the vocoder's Nyquist frequency: breath, sibilants and the air of the recording. It says little of who sings, so it is
 * taken from the song, turned up or down together with the treble below it.
 *
 * @param shift one value a point of {@code grid}, natural log of power
 */
record TopBand(FrameGrid grid, float[] shift) {

    /** Multiplies samples of the top band, the first of which is {@code fromFrame} of the song, by the gain of their instant. */
    void scale(float[] samples, long fromFrame, SampleRate rate) {
        for (int n = 0; n < samples.length; n++) {
            double at = rate.seconds(fromFrame + n) / grid.hopSeconds();
            int below = (int) Math.min(shift.length - 1.0, at);
            int above = Math.min(shift.length - 1, below + 1);
            double value = shift[below] + (at - below) * (shift[above] - shift[below]);
            samples[n] *= value == 0 ? 1 : (float) Math.exp(value / 2);
        }
    }
}
