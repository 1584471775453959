package io.autovoice.cpu.conversion.track;

import io.autovoice.domain.audio.FrameGrid;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The frames of a recording: what matching needs of them. Filled once by {@link TrackAnalysis} or from the store, then read only.
 *
 * @param grid on which the frames lie
 * @param f0Hertz one value a frame, NaN = unvoiced
 * @param level natural log of power, see {@link LoudnessLevel}
 * @param shape {@code [frame][coefficient]} mel cepstrum of the envelope, level removed
 */
public record VoiceTrack(FrameGrid grid, float[] f0Hertz, float[] level, float[][] shape) {
    private static final double ACTIVE_RANGE = 4.5 * Math.log(10); // 45 dB in natural log of power
    private static final double LOUD = 0.98; // quantile
    private static final double FADE = 0.5 * Math.log(10); // half width of the change from pause to voice: 5 dB

    public int frames() {
        return f0Hertz.length;
    }

    public boolean voiced(int frame) {
        return f0Hertz[frame] > 0; // false for NaN
    }

    /** The level under which a frame counts as a pause: 45 dB below the loudest frames. */
    public double pauseLevel() {
        float[] sorted = level.clone();
        Arrays.sort(sorted);
        return sorted[(int) (LOUD * (sorted.length - 1))] - ACTIVE_RANGE;
    }

    /** One value a frame: 1 where somebody sings, 0 in a pause, between them in between. */
    public float[] presence() {
        double pause = pauseLevel();
        float[] presence = new float[frames()];
        for (int frame = 0; frame < presence.length; frame++) {
            presence[frame] = (float) Math.min(1, Math.max(0, (level[frame] - pause + FADE) / (2 * FADE)));
        }
        return presence;
    }

    /** One value a frame: the level above the median of the frames that are louder than a pause. */
    public float[] relativeLevel() {
        double[] sorted = IntStream.of(active())
                .mapToDouble(frame -> level[frame])
                .sorted()
                .toArray();
        double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        float[] relative = new float[frames()];
        for (int frame = 0; frame < relative.length; frame++) {
            relative[frame] = (float) (level[frame] - median);
        }
        return relative;
    }

    /** The frames that are louder than a pause. */
    public int[] active() {
        double pause = pauseLevel();
        return IntStream.range(0, frames())
                .filter(frame -> level[frame] > pause)
                .toArray();
    }

    /** Those of one kind. */
    public int[] active(boolean voiced) {
        return IntStream.of(active()).filter(frame -> voiced(frame) == voiced).toArray();
    }

    /** All frames of one kind. */
    public int[] all(boolean voiced) {
        return IntStream.range(0, frames())
                .filter(frame -> voiced(frame) == voiced)
                .toArray();
    }

    /** A track whose shapes may be changed. */
    public VoiceTrack withOwnShapes() {
        float[][] shapes = shape.clone();
        for (int frame = 0; frame < shapes.length; frame++) {
            shapes[frame] = shapes[frame].clone();
        }
        return new VoiceTrack(grid, f0Hertz, level, shapes);
    }
}
