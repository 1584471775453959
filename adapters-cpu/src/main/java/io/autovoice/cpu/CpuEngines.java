package io.autovoice.cpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.cpu.content.hubert.HubertContent;
import io.autovoice.cpu.conversion.Conversion;
import io.autovoice.cpu.conversion.rvc.RvcConversion;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.mixing.Mixing;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.separation.MelodySeparation;
import io.autovoice.domain.audio.Resampler;
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
        // A reference is always analysed by the same extractor, whatever is installed: what is kept of a voice must not
        // depend on it.
        Resampler resampler = Resampling.into(options.storage());
        return Conversion.perKind(
                () -> matching(engine, resampler),
                RvcConversion.converter(
                        HubertContent.installed(scope, options.models(), resampler), resampler, options.storage()));
    }

    private VoiceConverter matching(PlannedEngine engine, Resampler resampler) {
        MatchingLibrary library = engine.kind() == EngineKind.ND4J_CUDA
                ? MatchingLibrary.starting(options.gpuProducts().get())
                : MatchingLibrary.starting();
        return engine.model()
                .map(model -> networks().matching(model, options.features(), library))
                .orElseGet(() -> Conversion.matching(
                        PitchExtraction.boersma(), resampler, options.features(), options.storage(), library));
    }

    @Override
    public Mixer mixer(PlannedEngine engine) {
        return Mixing.limiting(options.storage());
    }

    private NetworkEngines networks() {
        return new NetworkEngines(scope, options.storage(), preset);
    }
}
