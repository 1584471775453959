package io.autovoice.cpu.conversion.track;

/** Lets the loudness of a voice go from its own ups and downs towards those of another. Levels are natural logs of power. */
public final class Dynamics {
    private static final double SMOOTHING_FRAMES = 3; // standard deviation of the Gaussian over the change: 30 ms
    private static final double MOST = 1.2 * Math.log(10); // 12 dB either way

    private Dynamics() {}

    /**
     * The levels that are wanted; over all that is sung their power is that of the voice's own.
     *
     * @param other one value a frame, above or below the other's median; NaN where nobody knows: there the voice's own goes on
     * @param share 0 for the voice's own levels, 1 for the other's
     */
    public static float[] levels(VoiceTrack voice, float[] other, double share) {
        int[] active = voice.active();
        if (share == 0 || active.length == 0) {
            return voice.level();
        }
        float[] own = voice.relativeLevel();
        float[] presence = voice.presence();
        float[] change = new float[own.length];
        for (int frame = 0; frame < change.length; frame++) {
            double apart = Float.isNaN(other[frame]) ? 0 : other[frame] - own[frame];
            change[frame] = (float) (share * Math.max(-MOST, Math.min(MOST, apart)));
        }
        change = OverTime.smooth(change, SMOOTHING_FRAMES);
        double before = 0;
        double after = 0;
        for (int frame : active) {
            before += Math.exp(voice.level()[frame]);
            after += Math.exp(voice.level()[frame] + change[frame]);
        }
        float[] levels = new float[own.length];
        for (int frame = 0; frame < levels.length; frame++) {
            levels[frame] =
                    (float) (voice.level()[frame] + presence[frame] * (change[frame] - Math.log(after / before)));
        }
        return levels;
    }
}
