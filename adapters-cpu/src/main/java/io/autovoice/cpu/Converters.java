package io.autovoice.cpu;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.content.hubert.HubertContent;
import io.autovoice.cpu.conversion.Conversion;
import io.autovoice.cpu.conversion.rvc.RvcConversion;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.function.Supplier;

/**
 * Puts converters together. A reference is always analysed by the same pitch extractor, whatever is installed: what is kept of a voice must not depend on
 * it.
 */
record Converters(ResourceScope scope, CpuOptions options) {
    /** One for all voices; {@code forReferences} is asked once, when it is needed first. */
    VoiceConverter perKind(Supplier<VoiceConverter> forReferences) {
        return Conversion.perKind(
                forReferences,
                RvcConversion.converter(
                        HubertContent.installed(scope, options.models(), resampler()), resampler(), options.storage()));
    }

    /** Matches cepstra. */
    VoiceConverter matching(MatchingLibrary library) {
        return Conversion.matching(
                PitchExtraction.boersma(), resampler(), options.features(), options.storage(), library);
    }

    /** Matches what an encoder hears. */
    VoiceConverter matching(
            ContentEncoder encoder, FeatureKind kind, MatchingLibrary library, PulseResponses responses) {
        return Conversion.matching(
                encoder,
                kind,
                PitchExtraction.boersma(),
                resampler(),
                options.features(),
                options.storage(),
                library,
                responses);
    }

    Resampler resampler() {
        return Resampling.into(options.storage());
    }
}
