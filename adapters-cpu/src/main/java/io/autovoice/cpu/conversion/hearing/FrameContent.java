package io.autovoice.cpu.conversion.hearing;

/** What the frames of one recording say. Safe for use by many threads. */
public interface FrameContent {
    /**
     * One row of unit length a frame, what is usual for the speaker taken out.
     *
     * @param frames of the recording's track, all voiced or all not
     */
    float[][] rows(int[] frames, boolean voiced);

    /** Those of {@code frames} that differ in what they say; the others only lie between them. */
    int[] distinct(int[] frames);
}
