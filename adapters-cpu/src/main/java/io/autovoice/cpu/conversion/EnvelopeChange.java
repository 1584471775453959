package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.track.MelCepstrum;

/**
 * What is to become of a section's envelopes, and which part of it the singer's own sound can be: raised by much it would bring up what
 * lies below it, noise and the rest of the band. So there is a limit, and what lacks beyond it is synthesised.
 *
 * @param shape {@code [frame][coefficient]} mel cepstrum of the change
 * @param level one value a frame, natural log of power, added in all bins
 * @param top one value a frame: the change above what the target's recordings tell
 * @param limit one value a frame: how far the singer's own sound may be raised
 */
record EnvelopeChange(MelCepstrum cepstrum, Treble treble, float[][] shape, float[] level, float[] top, float[] limit)
        implements FrameGains {
    private static final double LEAST = -2.6 * Math.log(10); // -26 dB
    private static final double MOST = 4 * Math.log(10); // 40 dB

    @Override
    public int frames() {
        return shape.length;
    }

    @Override
    public void logGain(int frame, double[] into) {
        wanted(frame, into);
        for (int bin = 0; bin < into.length; bin++) {
            into[bin] = Math.min(limit[frame], into[bin]);
        }
    }

    /** The power that lacks in each bin where the source has {@code power}; overwrites it. */
    void lacking(int frame, double[] power) {
        double[] gain = new double[power.length];
        wanted(frame, gain);
        for (int bin = 0; bin < gain.length; bin++) {
            double own = Math.min(limit[frame], gain[bin]);
            power[bin] *= gain[bin] > own ? Math.exp(gain[bin]) - Math.exp(own) : 0;
        }
    }

    private void wanted(int frame, double[] into) {
        cepstrum.synthesise(shape[frame], into);
        for (int bin = 0; bin < into.length; bin++) {
            into[bin] = Math.max(LEAST, Math.min(MOST, into[bin] + level[frame]));
        }
        treble.extend(into, top[frame]);
    }
}
