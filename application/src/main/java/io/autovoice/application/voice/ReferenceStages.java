package io.autovoice.application.voice;

import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.util.Optional;

/**
 * What recordings go through on their way to a reference.
 *
 * @param separator for recordings with music; without one they are refused
 * @param speakers says whether several recordings are of one person; nothing is said without one, or if its model is missing
 */
public record ReferenceStages(
        Resampler resampler,
        PitchExtractor pitchExtractor,
        Optional<VocalSeparator> separator,
        Optional<SpeakerEncoder> speakers) {}
