package io.autovoice.cpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.mixing.Mixing;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.separation.MelodySeparation;
import io.autovoice.cpu.vocoder.synthesis.ParallelPulseResponses;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;

/** Each engine that runs on the CPU, by its name in a plan. */
record CpuEngines(ResourceScope scope, CpuOptions options, QualityPreset preset) implements Engines {

    @Override
    public VocalSeparator separator(PlannedEngine engine) {
        return engine.model()
                .map(model -> networks().separator(model))
                .orElseGet(() -> MelodySeparation.withEffort(preset.separationEffort(), options.storage()));
    }

    @Override
    public PitchExtractor pitchExtractor(PlannedEngine engine) {
        return engine.model().map(model -> networks().pitchExtractor(model)).orElseGet(PitchExtraction::boersma);
    }

    @Override
    public VoiceConverter converter(PlannedEngine engine) {
        Converters converters = new Converters(scope, options);
        return converters.perKind(() -> matching(engine, converters));
    }

    private VoiceConverter matching(PlannedEngine engine, Converters converters) {
        MatchingLibrary library = engine.kind() == EngineKind.ND4J_CUDA
                ? MatchingLibrary.starting(options.gpuProducts().get())
                : MatchingLibrary.starting();
        return engine.model()
                .map(model -> converters.matching(
                        networks().contentEncoder(model, converters.resampler()),
                        ContentKinds.of(model),
                        library,
                        new ParallelPulseResponses()))
                .orElseGet(() -> converters.matching(library));
    }

    @Override
    public Mixer mixer(PlannedEngine engine) {
        return Mixing.limiting(options.storage());
    }

    private NetworkEngines networks() {
        return new NetworkEngines(scope, options.storage(), preset);
    }
}
