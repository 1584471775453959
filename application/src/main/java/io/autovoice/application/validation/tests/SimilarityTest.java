package io.autovoice.application.validation.tests;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.ConvertedStems;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.Locale;
import java.util.Map;

/** The converted voice is nearer to the target than to the singer of the song. */
public record SimilarityTest(VoiceProfiles voices, SpeakerEncoder speakers) {
    private static final ValidationTest TEST = ValidationTest.SIMILARITY;

    /** @param song with its stems */
    public TestOutcome judge(VoiceId target, ConvertedSong song, StageProgress progress) {
        if (!(voices.load(target) instanceof ReferenceVoice voice)) {
            return TEST.skipped("There is no recording of the voice '%s' to compare with".formatted(target));
        }
        ConvertedStems stems = song.stems().orElseThrow();
        try {
            SpeakerEmbedding converted = speakers.embed(stems.converted(), progress.part(0, 0.4));
            double toTarget = converted.similarity(speakers.embed(voice.reference(), progress.part(0.4, 0.6)));
            double toSource = converted.similarity(speakers.embed(stems.vocals(), progress.part(0.6, 1)));
            return measured(toTarget, toSource);
        } catch (MissingResourceException | UnsuitableAudioException | EngineFailedException hindrance) {
            return TEST.skipped(hindrance.getMessage() + " " + hindrance.remedy());
        }
    }

    private static TestOutcome measured(double toTarget, double toSource) {
        String reason = String.format(
                Locale.ROOT, "The new voice is %.2f like the target and %.2f like the singer", toTarget, toSource);
        return TEST.judged(toTarget > toSource, reason, Map.of("to_target", toTarget, "to_source", toSource));
    }
}
