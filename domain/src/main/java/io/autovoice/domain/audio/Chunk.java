package io.autovoice.domain.audio;

/**
 * One piece of a long waveform: {@code length} frames from {@code start} that count, read with {@code context} further real frames on
 * either side.
 */
public record Chunk(long start, int length, int context) {

    public long readFrom() {
        return start - context;
    }

    public int readLength() {
        return length + 2 * context;
    }
}
