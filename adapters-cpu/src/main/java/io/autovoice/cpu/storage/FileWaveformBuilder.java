package io.autovoice.cpu.storage;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;

/** Fills one block at a time; a file is a row of blocks, each holding all channels one after the other. */
final class FileWaveformBuilder implements WaveformBuilder {
    private final SampleRate rate;
    private final SpillFile file;
    private final float[][] block;
    private long frames;

    FileWaveformBuilder(SampleRate rate, int channels, SpillFile file) {
        this.rate = rate;
        this.file = file;
        this.block = new float[channels][FileWaveform.BLOCK_FRAMES];
    }

    @Override
    public WaveformBuilder append(float[][] chunk, int count) {
        if (chunk.length != block.length) {
            throw new IllegalArgumentException(
                    "A chunk for %d channels has %d rows".formatted(block.length, chunk.length));
        }
        int taken = 0;
        while (taken < count) {
            int at = (int) (frames % FileWaveform.BLOCK_FRAMES);
            int length = Math.min(count - taken, FileWaveform.BLOCK_FRAMES - at);
            for (int channel = 0; channel < block.length; channel++) {
                System.arraycopy(chunk[channel], taken, block[channel], at, length);
            }
            taken += length;
            frames += length;
            if (frames % FileWaveform.BLOCK_FRAMES == 0) {
                writeBlock(frames / FileWaveform.BLOCK_FRAMES - 1);
            }
        }
        return this;
    }

    @Override
    public Waveform build() {
        if (frames % FileWaveform.BLOCK_FRAMES != 0) {
            writeBlock(frames / FileWaveform.BLOCK_FRAMES);
        }
        return new FileWaveform(rate, block.length, frames, file);
    }

    private void writeBlock(long index) {
        for (int channel = 0; channel < block.length; channel++) {
            file.write(FileWaveform.position(index, block.length, channel), block[channel]);
        }
    }
}
