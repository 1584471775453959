package io.autovoice.gpu;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.mixing.GpuMixing;
import java.util.function.Supplier;

/**
 * Each engine that runs by CUDA kernels.
 *
 * @param device opened when the first engine is
 */
record CudaEngines(Supplier<Device> device, BandShift bandShift, WaveformStorage storage) implements Engines {

    @Override
    public VocalSeparator separator(PlannedEngine engine) {
        throw none("separation", engine);
    }

    @Override
    public PitchExtractor pitchExtractor(PlannedEngine engine) {
        throw none("f0_extraction", engine);
    }

    @Override
    public VoiceConverter converter(PlannedEngine engine) {
        throw none("conversion", engine);
    }

    @Override
    public Mixer mixer(PlannedEngine engine) {
        if (!engine.equals(PlannedEngine.cuda())) {
            throw none("mixing", engine);
        }
        return GpuMixing.limiting(device.get(), bandShift, storage);
    }

    private static EngineFailedException none(String stage, PlannedEngine engine) {
        return new EngineFailedException(
                "This version has no engine '%s' for %s.".formatted(engine.name(), stage), "Use --device cpu.");
    }
}
