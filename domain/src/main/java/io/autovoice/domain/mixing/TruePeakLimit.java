package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.signal.TruePeakTaps;

/**
 * What every mixer's limiter keeps to: the ceiling, and how far around a peak it turns down.
 *
 * @param reach frames on either side of a peak, an even number
 */
public record TruePeakLimit(int reach) {
    /** -1 dBTP as an amplitude, the usual delivery limit (EBU R 128). */
    public static final double CEILING = Math.pow(10, -1 / 20.0);

    private static final double REACH_SECONDS = 0.02;

    public static TruePeakLimit at(SampleRate rate) {
        return new TruePeakLimit(2 * (int) Math.max(1, rate.frames(REACH_SECONDS) / 2));
    }

    /** Frames on either side that have a say in the gain of a frame. */
    public int contextFrames() {
        return 2 * reach + TruePeakTaps.REACH;
    }
}
