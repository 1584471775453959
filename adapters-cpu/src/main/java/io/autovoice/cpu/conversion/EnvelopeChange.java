package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.FrameGains;

/**
 * What is to become of a section's envelopes, and which part of it the singer's own sound can be: raised by much it would bring up what
 * lies below it, noise and the rest of the band. So there is a limit, and what lacks beyond it is synthesised. Near the top of the vocoder's
 * band, above which nothing can be synthesised, the singer's own sound is always used: else a frame would end there as if cut off.
 *
 * @param wanted the whole change
 * @param limit one value a frame: how far the singer's own sound may be raised
 */
record EnvelopeChange(FrameGains wanted, float[] limit) implements FrameGains {
    /** 12 dB: more would bring up what the separator left. */
    static final double USUAL_LIMIT = 1.2 * Math.log(10);

    private static final double TOP_FROM = 10 / 12.0; // of the vocoder's band, as a rule 10 kHz
    private static final double TOP_TO = 11.5 / 12.0;

    @Override
    public int frames() {
        return wanted.frames();
    }

    @Override
    public void logGain(int frame, double[] into) {
        wanted.logGain(frame, into);
        for (int bin = 0; bin < into.length; bin++) {
            into[bin] = Math.min(limit(frame, (double) bin / into.length), into[bin]);
        }
    }

    /** The power that lacks in each bin where the source has {@code power}; overwrites it. */
    void lacking(int frame, double[] power) {
        double[] gain = new double[power.length];
        wanted.logGain(frame, gain);
        for (int bin = 0; bin < gain.length; bin++) {
            double own = Math.min(limit(frame, (double) bin / gain.length), gain[bin]);
            power[bin] *= gain[bin] > own ? Math.exp(gain[bin]) - Math.exp(own) : 0;
        }
    }

    /** @param height of a bin in the vocoder's band, 0 to 1 */
    private double limit(int frame, double height) {
        double top = Math.min(1, Math.max(0, (height - TOP_FROM) / (TOP_TO - TOP_FROM)));
        return limit[frame] + top * Math.max(0, USUAL_LIMIT - limit[frame]);
    }
}
