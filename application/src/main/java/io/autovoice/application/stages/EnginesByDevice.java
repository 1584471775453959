package io.autovoice.application.stages;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.function.Supplier;

/**
 * Asks those who have the kind of engine that a plan names.
 *
 * @param gpu asked only once an engine is to run on a GPU, so that nothing of one is loaded before
 */
public record EnginesByDevice(Engines cpu, Supplier<Engines> gpu) implements Engines {

    @Override
    public VocalSeparator separator(PlannedEngine engine) {
        return of(engine).separator(engine);
    }

    @Override
    public PitchExtractor pitchExtractor(PlannedEngine engine) {
        return of(engine).pitchExtractor(engine);
    }

    @Override
    public VoiceConverter converter(PlannedEngine engine) {
        return of(engine).converter(engine);
    }

    @Override
    public Mixer mixer(PlannedEngine engine) {
        return of(engine).mixer(engine);
    }

    private Engines of(PlannedEngine engine) {
        return switch (engine.kind()) {
            case TENSORRT, CUDA -> gpu.get();
            case ND4J_CUDA, ONNXRUNTIME, JAVA -> cpu; // ND4J only lends its products to what runs on the CPU
        };
    }
}
