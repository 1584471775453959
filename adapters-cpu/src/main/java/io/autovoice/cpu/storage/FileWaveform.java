package io.autovoice.cpu.storage;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;
import java.util.Objects;

/** Samples in a temporary file, block by block. */
final class FileWaveform implements Waveform {
    static final int BLOCK_FRAMES = 16_384;

    private final SampleRate rate;
    private final int channels;
    private final long frames;
    private final SpillFile file;

    FileWaveform(SampleRate rate, int channels, long frames, SpillFile file) {
        this.rate = rate;
        this.channels = channels;
        this.frames = frames;
        this.file = file;
    }

    /** Of the first sample of one channel of one block, counted in samples. */
    static long position(long block, int channels, int channel) {
        return (block * channels + channel) * BLOCK_FRAMES;
    }

    @Override
    public SampleRate rate() {
        return rate;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void read(int channel, long fromFrame, float[] into) {
        Objects.checkIndex(channel, channels);
        int first = (int) Math.max(0, Math.min(into.length, -fromFrame));
        int end = (int) Math.max(first, Math.min(into.length, frames - fromFrame));
        Arrays.fill(into, 0, first, 0f);
        int at = first;
        while (at < end) {
            long frame = fromFrame + at;
            int inBlock = (int) (frame % BLOCK_FRAMES);
            int length = Math.min(end - at, BLOCK_FRAMES - inBlock);
            file.read(position(frame / BLOCK_FRAMES, channels, channel) + inBlock, into, at, length);
            at += length;
        }
        Arrays.fill(into, end, into.length, 0f);
    }
}
