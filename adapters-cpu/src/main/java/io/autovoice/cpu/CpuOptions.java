package io.autovoice.cpu;

import io.autovoice.application.io.ModelStore;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.matching.RowProducts;
import java.util.function.Supplier;

/**
 * How the CPU's stages are opened.
 *
 * @param features keeps what was computed of the voices
 * @param storage where waveforms lie
 * @param models the networks that may be used
 * @param gpuProducts multiplies on a GPU for an engine that a plan wants so, and is asked for only then
 */
public record CpuOptions(
        FeatureStore features, WaveformStorage storage, ModelStore models, Supplier<RowProducts> gpuProducts) {

    /** Everything on the CPU. */
    public CpuOptions(FeatureStore features, WaveformStorage storage, ModelStore models) {
        this(features, storage, models, () -> {
            throw new EngineFailedException("No products on a GPU were wired.", "Use --device cpu.");
        });
    }

    /** Features on the heap, waveforms too, and no networks: for short songs and tests. */
    public static CpuOptions inMemory() {
        return new CpuOptions(FeatureStore.inMemory(), WaveformStorage.HEAP, ModelStore.EMPTY);
    }
}
