package io.autovoice.application.voice;

import io.autovoice.application.voice.recording.Reference;
import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.domain.pitch.F0Contour;
import java.util.List;

/** A reference and its pitch. */
record HeardReference(Reference reference, F0Contour f0) {

    /** One for each recording, in their order. */
    List<VoiceEvidence> evidences() {
        return reference.parts().stream()
                .map(part -> VoiceEvidence.of(part, reference.audio(), f0))
                .toList();
    }

    /**
     * @throws io.autovoice.domain.failure.UnsuitableAudioException if it can't be used for a voice
     */
    void requireOneVoice() {
        List<VoiceEvidence> each = evidences();
        each.forEach(VoiceEvidence::requireSung);
        VoiceEvidence all = VoiceEvidence.of(reference, f0);
        all.requireEnough();
        if (each.size() > 1) {
            each.forEach(VoiceEvidence::requireAlone);
        }
        all.requireAlone();
    }

    ReferenceReport report() {
        double periodicity = Periodicity.median(reference.audio(), f0);
        return ReferenceReport.of(reference.audio(), f0, periodicity, reference.taken());
    }
}
