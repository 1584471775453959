package io.autovoice.cpu.conversion.hearing;

/** What the frames of a stretch of a song say. Safe for use by many threads. */
public interface SongContent {
    /**
     * One row a frame, what is usual for the singer taken out.
     *
     * @param frames of the stretch's track, all voiced or all not
     */
    float[][] rows(int[] frames, boolean voiced);

    /** Those of {@code frames} that differ in what they say; the others only lie between them. */
    int[] distinct(int[] frames);
}
