package io.autovoice.application.voice;

import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;
import java.util.List;

/**
 * A voice to add.
 *
 * @param recordings one or more, of one person speaking or singing
 * @param overwrite whether a voice of that name may be replaced
 */
public record AddVoiceRequest(
        VoiceId id, List<Path> recordings, Separation separation, boolean overwrite, StageProgress progress) {
    public AddVoiceRequest {
        recordings = List.copyOf(recordings);
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException("A voice needs one recording or more");
        }
    }

    /** With separation where it is needed. */
    public AddVoiceRequest(VoiceId id, List<Path> recordings, boolean overwrite, StageProgress progress) {
        this(id, recordings, Separation.AUTO, overwrite, progress);
    }
}
