package io.autovoice.cpu;

import io.autovoice.application.io.ModelStore;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;

/**
 * How the CPU's stages are opened.
 *
 * @param features keeps what was computed of the voices
 * @param storage where waveforms lie
 * @param models the networks that may be used
 */
public record CpuOptions(FeatureStore features, WaveformStorage storage, ModelStore models) {

    /** Features on the heap, waveforms too, and no networks: for short songs and tests. */
    public static CpuOptions inMemory() {
        return new CpuOptions(FeatureStore.inMemory(), WaveformStorage.HEAP, ModelStore.EMPTY);
    }
}
