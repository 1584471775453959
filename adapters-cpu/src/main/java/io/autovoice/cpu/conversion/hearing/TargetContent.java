package io.autovoice.cpu.conversion.hearing;

/** What the frames of a target's reference say, and how to compare a song with it. Safe for use by many threads. */
public interface TargetContent {
    /** As {@link SongContent#rows}, but as {@link #compared} gives them. */
    float[][] rows(int[] frames, boolean voiced);

    /** Rows of a song as they are compared with those of this target. */
    float[][] compared(float[][] songRows);

    /** As {@link SongContent#distinct}. */
    int[] distinct(int[] frames);
}
