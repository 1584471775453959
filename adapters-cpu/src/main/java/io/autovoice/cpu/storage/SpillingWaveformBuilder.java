package io.autovoice.cpu.storage;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import org.jspecify.annotations.Nullable;

/** Starts on the heap and moves to a file when that gets too much. */
final class SpillingWaveformBuilder implements WaveformBuilder {
    private static final int COPIED_FRAMES = 65_536;

    private final SampleRate rate;
    private final int channels;
    private final SpillFolder folder;
    private final long framesOnHeap;
    private WaveformBuilder heap;
    private long frames;
    private @Nullable FileWaveformBuilder file;

    SpillingWaveformBuilder(SampleRate rate, int channels, SpillFolder folder, long samplesOnHeap) {
        this.heap = WaveformStorage.HEAP.builder(rate, channels);
        this.rate = rate;
        this.channels = channels;
        this.folder = folder;
        this.framesOnHeap = samplesOnHeap / channels;
    }

    @Override
    public WaveformBuilder append(float[][] chunk, int count) {
        if (file == null && frames + count > framesOnHeap) {
            file = spilled();
        }
        (file == null ? heap : file).append(chunk, count);
        frames += count;
        return this;
    }

    @Override
    public Waveform build() {
        return (file == null ? heap : file).build();
    }

    private FileWaveformBuilder spilled() {
        FileWaveformBuilder spilled = new FileWaveformBuilder(rate, channels, folder.newFile());
        Waveform soFar = heap.build();
        heap = WaveformStorage.HEAP.builder(rate, channels); // lets go of what it held
        for (long start = 0; start < soFar.frames(); start += COPIED_FRAMES) {
            float[][] chunk = new float[channels][(int) Math.min(COPIED_FRAMES, soFar.frames() - start)];
            for (int channel = 0; channel < channels; channel++) {
                soFar.read(channel, start, chunk[channel]);
            }
            spilled.append(chunk);
        }
        return spilled;
    }
}
