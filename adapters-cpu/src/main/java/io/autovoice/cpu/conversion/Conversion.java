package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.hearing.CepstralHearing;
import io.autovoice.cpu.conversion.hearing.EncoderHearing;
import io.autovoice.cpu.conversion.hearing.Hearing;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.vocoder.synthesis.ParallelPulseResponses;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.function.Supplier;

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
        return matching(pitchExtractor, resampler, store, storage, MatchingLibrary.starting());
    }

    /** The same with a library that multiplies elsewhere. */
    public static VoiceConverter matching(
            PitchExtractor pitchExtractor,
            Resampler resampler,
            FeatureStore store,
            WaveformStorage storage,
            MatchingLibrary library) {
        return new MatchingVoiceConverter(
                new CepstralHearing(),
                pitchExtractor,
                resampler,
                store,
                storage,
                library,
                new ParallelPulseResponses());
    }

    /**
     * A converter that matches what a content encoder hears.
     *
     * @param kind under which what is heard of a reference is kept: every encoder needs its own
     * @param library multiplies
     * @param responses makes the vocoder's pulses
     * @see #matching(PitchExtractor, Resampler, FeatureStore, WaveformStorage, MatchingLibrary)
     */
    public static VoiceConverter matching(
            ContentEncoder encoder,
            FeatureKind kind,
            PitchExtractor pitchExtractor,
            Resampler resampler,
            FeatureStore store,
            WaveformStorage storage,
            MatchingLibrary library,
            PulseResponses responses) {
        Hearing hearing = new EncoderHearing(encoder, kind, store, library);
        return new MatchingVoiceConverter(hearing, pitchExtractor, resampler, store, storage, library, responses);
    }

    /**
     * One converter for all voices out of two, each for its kind.
     *
     * @param forReferences asked once, when it is needed first: a trained voice needs no network that hears recordings
     */
    public static VoiceConverter perKind(Supplier<VoiceConverter> forReferences, VoiceConverter forGenerators) {
        return new PerKindVoiceConverter(forReferences, forGenerators);
    }
}
