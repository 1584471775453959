package io.autovoice.domain.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the appended chunks as they come; they are joined once, at the end. */
final class HeapWaveformBuilder implements WaveformBuilder {
    private final SampleRate rate;
    private final int channels;
    private final List<float[][]> chunks = new ArrayList<>();
    private long frames;

    HeapWaveformBuilder(SampleRate rate, int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("A waveform needs 1 channel or more, got %d".formatted(channels));
        }
        this.rate = rate;
        this.channels = channels;
    }

    @Override
    public WaveformBuilder append(float[][] chunk, int frames) {
        if (chunk.length != channels) {
            throw new IllegalArgumentException("A chunk for %d channels has %d rows".formatted(channels, chunk.length));
        }
        float[][] copy = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            copy[channel] = Arrays.copyOf(chunk[channel], frames);
        }
        chunks.add(copy);
        this.frames += frames;
        return this;
    }

    @Override
    public Waveform build() {
        float[][] samples = new float[channels][Math.toIntExact(frames)];
        int at = 0;
        for (float[][] chunk : chunks) {
            for (int channel = 0; channel < channels; channel++) {
                System.arraycopy(chunk[channel], 0, samples[channel], at, chunk[channel].length);
            }
            at += chunk[0].length;
        }
        return new HeapWaveform(rate, samples);
    }
}
