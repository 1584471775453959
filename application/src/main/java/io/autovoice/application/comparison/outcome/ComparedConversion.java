package io.autovoice.application.comparison.outcome;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchAgreement;
import io.autovoice.domain.pitch.Semitones;

/**
 * The song in one voice with one preset.
 *
 * @param converted the new voice alone
 * @param asked the F0 that was to be sung
 * @param found the F0 that is found in the new voice, by the same extractor in all conversions of a comparison
 */
public record ComparedConversion(
        VoiceId voice,
        QualityPreset preset,
        Track song,
        Track converted,
        Likeness likeness,
        F0Contour asked,
        F0Contour found,
        Semitones transposition,
        ConversionAccount account) {

    public PitchAgreement pitch() {
        return PitchAgreement.of(asked, found);
    }
}
