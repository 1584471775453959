package io.autovoice.cpu.vocoder;

import java.util.Arrays;

/**
 * A block of frames: F0 in hertz (NaN = unvoiced), the power spectrum (linear, {@link VocoderFormat#bins()} bins; white noise of variance
 * v has power v in every bin) and the aperiodicity (decibels, 0 at most, at the {@link VocoderFormat#knots()} frequencies, linear between
 * them, 0 dB = all noise). A long song is worked on block by block, so that memory stays bounded. Mutable; different frames
 * may be written by different threads.
 */
public final class VocoderFrames {
    private final VocoderFormat format;
    private final float[] f0Hertz;
    private final float[] power;
    private final float[] aperiodicityDb;

    /** Frames that are unvoiced, silent and all noise. */
    public VocoderFrames(VocoderFormat format, int frames) {
        this.format = format;
        this.f0Hertz = new float[frames];
        Arrays.fill(f0Hertz, Float.NaN);
        this.power = new float[Math.multiplyExact(frames, format.bins())];
        this.aperiodicityDb = new float[Math.multiplyExact(frames, format.knots())];
    }

    public VocoderFormat format() {
        return format;
    }

    public int frames() {
        return f0Hertz.length;
    }

    public float f0(int frame) {
        return f0Hertz[frame];
    }

    /** Sets F0 in hertz; 0 and NaN mean unvoiced. */
    public void setF0(int frame, double hertz) {
        f0Hertz[frame] = VocoderFormat.voiced(hertz) ? (float) hertz : Float.NaN;
    }

    /** Copies a frame's power into the first {@link VocoderFormat#bins()} places. */
    public void power(int frame, double[] into) {
        int bins = format.bins();
        for (int k = 0, at = frame * bins; k < bins; k++) {
            into[k] = power[at + k];
        }
    }

    /** Sets a frame's power from the first {@link VocoderFormat#bins()} values; none negative, all finite. */
    public void setPower(int frame, double[] from) {
        int bins = format.bins();
        for (int k = 0, at = frame * bins; k < bins; k++) {
            power[at + k] = (float) from[k];
        }
    }

    /** Copies a frame's levels of aperiodicity, in decibels, into the first {@link VocoderFormat#knots()} places. */
    public void aperiodicity(int frame, double[] into) {
        int knots = format.knots();
        for (int b = 0, at = frame * knots; b < knots; b++) {
            into[b] = aperiodicityDb[at + b];
        }
    }

    /** Sets a frame's levels of aperiodicity in decibels; values above 0 dB count as 0. */
    public void setAperiodicity(int frame, double[] from) {
        int knots = format.knots();
        for (int b = 0, at = frame * knots; b < knots; b++) {
            aperiodicityDb[at + b] = (float) Math.min(0, from[b]);
        }
    }
}
