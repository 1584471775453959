package io.autovoice.gpu;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.stages.ConversionParts;
import io.autovoice.application.stages.SongStages;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.network.PitchNetwork;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.domain.separation.VocalSeparator;
import java.util.Optional;

/** Makes no stages, but keeps what it is given for a conversion. */
final class PartsOnly implements SongStages {
    private Optional<ConversionParts> given = Optional.empty();

    ConversionParts parts() {
        return given.orElseThrow();
    }

    @Override
    public VoiceConverter converter(InstalledModel model, ConversionParts parts) {
        given = Optional.of(parts);
        return (vocals, sourceF0, targetF0, target, settings, progress) -> vocals;
    }

    @Override
    public VocalSeparator separator(SegmentVoices.Opener voices) {
        throw new AssertionError("a separator was asked for");
    }

    @Override
    public PitchExtractor pitchExtractor(PitchNetwork.Opener networks) {
        throw new AssertionError("a pitch extractor was asked for");
    }

    @Override
    public BandShift bandShift() {
        return (band, by, progress) -> band;
    }
}
