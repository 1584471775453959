package io.autovoice.application.testing;

import io.autovoice.application.io.AudioReader;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.Map;

/** Knows some recordings by their path; every other file is missing. Touches no disk. */
public record FixedAudioReader(Map<Path, Waveform> recordings) implements AudioReader {
    public FixedAudioReader {
        recordings = Map.copyOf(recordings);
    }

    public static FixedAudioReader of(Path recording, Waveform waveform) {
        return new FixedAudioReader(Map.of(recording, waveform));
    }

    @Override
    public Waveform read(Path recording, StageProgress progress) {
        Waveform waveform = recordings.get(recording);
        if (waveform == null) {
            throw new UnreadableAudioException(recording + " does not exist.", "Check the path.");
        }
        progress.advanced(1);
        return waveform;
    }
}
