package io.autovoice.cpu.conversion;

import io.autovoice.cpu.vocoder.VocoderFormat;

/**
 * Fills in what a band-limited target lacks: without it the voice is muffled. Above the target's band the source's own envelope goes on,
 * shifted frame by frame towards the borrowed one below. Only by a part of what would join them: how bright singers are from 5.6 to 7 kHz
 * says little of how bright they are above 8.5 kHz (of a decibel there a third is found here: docs/quality/conversion.md).
 * Powers are natural logs.
 */
final class Treble {
    /** A target that reaches it lacks nothing, and counts as reaching {@link #BEYOND_HERTZ}: all of the vocoder's band is its own. */
    private static final double FULL_BAND_HERTZ = 11_500;

    private static final double BEYOND_HERTZ = 14_000;
    private static final double FIT_FROM = 0.70; // the stretch of the target's band where the two are compared
    private static final double FIT_TO = 0.80;
    private static final double FOLLOWED = 0.5; // of the gain there, see above
    private static final double FADE_FROM = 0.85; // from here the borrowed envelope gives way,
    private static final double FADE_WIDTH = 0.08; // over this width, both as shares of the band
    private static final double MOST_SHIFT = 0.5 * Math.log(10); // 5 dB
    private static final double SMOOTHING_FRAMES = 3; // standard deviation of the Gaussian over time

    private final int fitFrom;
    private final int fitTo;
    private final double[] topShare;

    Treble(VocoderFormat format, double bandHertz) {
        double band = bandHertz < FULL_BAND_HERTZ ? bandHertz : BEYOND_HERTZ;
        double bins = band * format.fftSize() / format.sampleRate();
        fitFrom = (int) (FIT_FROM * bins);
        fitTo = (int) (FIT_TO * bins);
        topShare = new double[format.bins()];
        for (int bin = 0; bin < topShare.length; bin++) {
            topShare[bin] = Math.min(1, Math.max(0, (bin - FADE_FROM * bins) / (FADE_WIDTH * bins)));
        }
    }

    /** The mean gain where the target's band still has sound. */
    float shift(double[] logGain) {
        double sum = 0;
        for (int bin = fitFrom; bin <= fitTo; bin++) {
            sum += logGain[bin] / (fitTo - fitFrom + 1);
        }
        return (float) sum;
    }

    /** Half of the shifts, over time without jumps and within 5 dB. */
    float[] settled(float[] shifts) {
        int reach = (int) (4 * SMOOTHING_FRAMES);
        float[] settled = new float[shifts.length];
        for (int frame = 0; frame < shifts.length; frame++) {
            double sum = 0;
            double weights = 0;
            for (int offset = -reach; offset <= reach; offset++) {
                double weight = Math.exp(-0.5 * offset * offset / (SMOOTHING_FRAMES * SMOOTHING_FRAMES));
                sum += weight * shifts[Math.max(0, Math.min(shifts.length - 1, frame + offset))];
                weights += weight;
            }
            settled[frame] = (float) Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, FOLLOWED * sum / weights));
        }
        return settled;
    }

    /** Lets one gain take over above the target's band; changes {@code logGain}. */
    void extend(double[] logGain, float shift) {
        for (int bin = 0; bin < logGain.length; bin++) {
            logGain[bin] += topShare[bin] * (shift - logGain[bin]);
        }
    }
}
