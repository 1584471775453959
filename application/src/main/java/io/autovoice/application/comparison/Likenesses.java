package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Likeness;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells whom converted voices are like; listens to each target and each singer once. For one thread. */
final class Likenesses {
    private final SpeakerEncoder speakers;
    private final Map<String, SpeakerEmbedding> targets = new HashMap<>(); // by fingerprint
    private final Map<Waveform, SpeakerEmbedding> singers = new IdentityHashMap<>();

    Likenesses(SpeakerEncoder speakers) {
        this.speakers = speakers;
    }

    /** What can't be told is left out with its reason. */
    Likeness of(Waveform converted, VoiceProfile target, Waveform vocals, StageProgress progress) {
        try {
            SpeakerEmbedding heard = speakers.embed(converted, progress.part(0, 0.4));
            SpeakerEmbedding singer =
                    singers.computeIfAbsent(vocals, voice -> speakers.embed(voice, progress.part(0.4, 0.7)));
            OptionalDouble toSource = OptionalDouble.of(heard.similarity(singer));
            if (!(target instanceof ReferenceVoice voice)) {
                String missing = "The voice '%s' has no recording to compare with.".formatted(target.id());
                return new Likeness(OptionalDouble.empty(), toSource, Optional.of(missing));
            }
            SpeakerEmbedding reference = targets.computeIfAbsent(
                    voice.fingerprint(), print -> speakers.embed(voice.reference(), progress.part(0.7, 1)));
            return new Likeness(OptionalDouble.of(heard.similarity(reference)), toSource, Optional.empty());
        } catch (MissingResourceException | UnsuitableAudioException | EngineFailedException hindrance) {
            String missing = hindrance.getMessage() + " " + hindrance.remedy();
            return new Likeness(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(missing));
        }
    }
}
