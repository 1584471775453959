package io.autovoice.cpu.conversion;

import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.pitch.PitchExtractor;

/** The voice converters that need no model, and the choice between converters. */
public final class Conversion {
    private Conversion() {}

    /**
     * A converter that matches cepstral features against the target's own frames.
     *
     * @param pitchExtractor finds the F0 of a target's reference
     * @param store keeps what was computed of a reference
     * @param storage where the converted voice lies
     */
    public static VoiceConverter matching(
            PitchExtractor pitchExtractor, Resampler resampler, FeatureStore store, WaveformStorage storage) {
        return new MatchingVoiceConverter(pitchExtractor, resampler, store, storage);
    }

    /** One converter for all voices out of two, each for its kind. */
    public static VoiceConverter perKind(VoiceConverter forReferences, VoiceConverter forGenerators) {
        return new PerKindVoiceConverter(forReferences, forGenerators);
    }
}
