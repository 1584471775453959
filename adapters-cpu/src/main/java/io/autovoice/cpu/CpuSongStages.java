package io.autovoice.cpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.ConversionParts;
import io.autovoice.application.stages.SongStages;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.pitch.fcpe.FcpePitch;
import io.autovoice.cpu.separation.segments.Segmented;
import io.autovoice.cpu.separation.spleeter.SpleeterEffort;
import io.autovoice.cpu.shifting.Shifting;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.network.PitchNetwork;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.domain.separation.VocalSeparator;

/** Whole songs around pieces that somebody else works on. */
record CpuSongStages(ResourceScope scope, CpuOptions options, QualityPreset preset) implements SongStages {
    @Override
    public VocalSeparator separator(SegmentVoices.Opener voices) {
        double overlap = SpleeterEffort.of(preset.separationEffort()).overlap();
        return Segmented.separator(voices, overlap, options.storage());
    }

    @Override
    public PitchExtractor pitchExtractor(PitchNetwork.Opener networks) {
        return FcpePitch.by(networks);
    }

    @Override
    public VoiceConverter converter(InstalledModel model, ConversionParts parts) {
        Converters converters = new Converters(scope, options);
        return converters.perKind(() -> converters.matching(
                parts.encoder().apply(converters.resampler()),
                ContentKinds.of(model, parts.engine()),
                MatchingLibrary.starting(parts.products()),
                parts.responses()));
    }

    @Override
    public BandShift bandShift() {
        return Shifting.into(options.storage());
    }
}
