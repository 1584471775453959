package io.autovoice.domain.pitch.network;

import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.SalienceBins;

/** What FCPE hears and says, as its package torchfcpe 0.0.4 has it: natural logarithm of the magnitude in mel bands at 16 kHz, saliences of 360 pitches. */
public final class FcpeFrames {
    public static final int BANDS = 128;

    /** Samples from one frame to the next. */
    public static final int HOP = 160;

    /** Samples of a frame, under a periodic Hann window. */
    public static final int LENGTH = 1024;

    /** Samples of a frame before its instant. */
    public static final int LEAD = 432;

    /** Added to the power of each bin. */
    public static final double EXTRA_POWER = 1e-9;

    /** Of the magnitude in a band. */
    public static final double FLOOR = 1e-5;

    /** Frames whose answers are used from one run: 12 s, 0.2 s of work on two cores. */
    public static final int FRAMES_PER_RUN = 1200;

    /** Frames on either side of a run; its convolutions reach 92. */
    public static final int CONTEXT = 100;

    /** C1 to B6. */
    public static final SalienceBins BINS = SalienceBins.between(32.7, 1975.5, 360, true);

    private FcpeFrames() {}

    public static MelFilters filters() {
        return new MelFilters(BANDS, PitchNetwork.RATE.hertz(), LENGTH, 0, 8000);
    }

    /** Of {@code count} frames from {@code first} on, those that have samples of their own; the package has one less than it gives answers for, and repeats it. */
    public static int heard(long first, int count, long samples) {
        long whole = Math.max(1, Math.min(first + count, samples / HOP));
        return (int) Math.max(1, whole - first);
    }
}
