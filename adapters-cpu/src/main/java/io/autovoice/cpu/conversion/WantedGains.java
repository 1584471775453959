package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.track.MelCepstrum;

/**
 * From the source's envelopes to those that are wanted.
 *
 * @param shape {@code [frame][coefficient]} mel cepstrum of the change
 * @param level one value a frame, natural log of power, added in all bins
 * @param top one value a frame: the change above what the target's recordings tell
 */
record WantedGains(MelCepstrum cepstrum, Treble treble, float[][] shape, float[] level, float[] top)
        implements FrameGains {
    private static final double LEAST = -2.6 * Math.log(10); // -26 dB
    private static final double MOST = 4 * Math.log(10); // 40 dB

    @Override
    public int frames() {
        return shape.length;
    }

    @Override
    public void logGain(int frame, double[] into) {
        cepstrum.synthesise(shape[frame], into);
        for (int bin = 0; bin < into.length; bin++) {
            into[bin] = Math.max(LEAST, Math.min(MOST, into[bin] + level[frame]));
        }
        treble.extend(into, top[frame]);
    }
}
