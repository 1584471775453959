package io.autovoice.cpu.conversion.psola.melody;

/**
 * A stretch of song without an unvoiced point, and the frames that change when it is moved: half a period more on either side, where
 * the moved voice is faded in and out over one period, yet no more than half of the unvoiced stretch beside it.
 */
public final class VoicedRun {
    private static final double SHORTEST = 2.5; // periods: two fades and something between them

    private final Melody melody;
    private final int fromHop;
    private final int toHop;
    private final double start;
    private final double end;
    private final double fadeIn;
    private final double fadeOut;

    /** @param hopsBefore unvoiced points before {@code fromHop}, {@code hopsAfter} those from {@code toHop} on */
    VoicedRun(Melody melody, int fromHop, int toHop, int hopsBefore, int hopsAfter) {
        this.melody = melody;
        this.fromHop = fromHop;
        this.toHop = toHop;
        double hop = melody.framesPerHop();
        double left = (fromHop - 0.5) * hop;
        double right = (toHop - 0.5) * hop;
        fadeIn = sourcePeriod(left);
        fadeOut = sourcePeriod(right);
        start = left - Math.min(fadeIn, hopsBefore * hop) / 2;
        end = right + Math.min(fadeOut, hopsAfter * hop) / 2;
    }

    boolean isLongEnough() {
        return end - start >= SHORTEST * Math.max(fadeIn, fadeOut);
    }

    /** The first frame that may change. */
    public long start() {
        return Math.max(0, (long) Math.ceil(start));
    }

    /** The frame after the last that may change. */
    public long end() {
        return (long) Math.ceil(end);
    }

    /** Where the moved voice is half faded in: the place to agree in phase with what is before. */
    public double entry() {
        return start + fadeIn / 2;
    }

    public int framesPerSecond() {
        return melody.rate().hertz();
    }

    public double sourcePeriod(double frame) {
        return melody.sourcePeriod(frame, fromHop, toHop);
    }

    public double targetPeriod(double frame) {
        return melody.targetPeriod(frame, fromHop, toHop);
    }

    /** How much of a frame is the moved voice, 0..1; the rest is the recording. */
    public double share(double frame) {
        double inside = Math.min(1, Math.min((frame - start) / fadeIn, (end - frame) / fadeOut));
        return inside <= 0 ? 0 : 0.5 - 0.5 * Math.cos(Math.PI * inside);
    }
}
