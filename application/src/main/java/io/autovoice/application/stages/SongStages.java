package io.autovoice.application.stages;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.network.PitchNetwork;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.domain.separation.VocalSeparator;

/**
 * Makes stages for whole songs of what an engine does piece by piece: resampling, cutting, cross-fading and deciding are the same wherever the pieces are
 * worked on (docs/adr/0023).
 */
public interface SongStages {
    /** A separator over what takes the voice out of pieces at 44.1 kHz. */
    VocalSeparator separator(SegmentVoices.Opener voices);

    /** An extractor over FCPE. */
    PitchExtractor pitchExtractor(PitchNetwork.Opener networks);

    /** A converter that matches what an encoder hears; {@code model} is what that runs. */
    VoiceConverter converter(InstalledModel model, ConversionParts parts);

    BandShift bandShift();
}
