package io.autovoice.domain.audio;

/**
 * Sampled sound: {@code channels} x {@code frames} samples, nominally within [-1, 1]. Immutable and safe for use by many threads.
 *
 * <p>Where the samples lie (heap, file) is hidden: they are copied out in pieces by {@link #read}, so that a song of three hours
 * needs no more heap than one of three minutes.
 */
public interface Waveform {

    SampleRate rate();

    /** 1 or more. */
    int channels();

    /** Samples per channel. */
    long frames();

    /**
     * Fills {@code into} with the samples of one channel from {@code fromFrame} on. Frames before the start and after the end read as
     * zero, so that a chunk may ask for context on both sides without special cases.
     *
     * @param channel 0 .. channels-1
     * @param fromFrame may be negative or beyond the end
     * @throws IndexOutOfBoundsException if there is no such channel
     */
    void read(int channel, long fromFrame, float[] into);

    default double seconds() {
        return rate().seconds(frames());
    }
}
