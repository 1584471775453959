package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.FrameGains;

/**
 * What is to become of a section's envelopes, and which part of it the singer's own sound can be: raised by much it would bring up what
 * lies below it, noise and the rest of the band. So there is a limit, and what lacks beyond it is synthesised.
 *
 * @param wanted the whole change
 * @param limit one value a frame: how far the singer's own sound may be raised
 */
record EnvelopeChange(FrameGains wanted, float[] limit) implements FrameGains {

    @Override
    public int frames() {
        return wanted.frames();
    }

    @Override
    public void logGain(int frame, double[] into) {
        wanted.logGain(frame, into);
        for (int bin = 0; bin < into.length; bin++) {
            into[bin] = Math.min(limit[frame], into[bin]);
        }
    }

    /** The power that lacks in each bin where the source has {@code power}; overwrites it. */
    void lacking(int frame, double[] power) {
        double[] gain = new double[power.length];
        wanted.logGain(frame, gain);
        for (int bin = 0; bin < gain.length; bin++) {
            double own = Math.min(limit[frame], gain[bin]);
            power[bin] *= gain[bin] > own ? Math.exp(gain[bin]) - Math.exp(own) : 0;
        }
    }
}
