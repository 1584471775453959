package io.autovoice.cpu;

import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;

/**
 * How the CPU's stages are opened.
 *
 * @param features keeps what was computed of the voices
 * @param storage where waveforms lie
 */
public record CpuOptions(FeatureStore features, WaveformStorage storage) {

    /** Features on the heap, waveforms too: for short songs and tests. */
    public static CpuOptions inMemory() {
        return new CpuOptions(FeatureStore.inMemory(), WaveformStorage.HEAP);
    }
}
