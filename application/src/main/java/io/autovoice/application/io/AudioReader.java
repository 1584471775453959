package io.autovoice.application.io;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;

/** Decodes recordings. Safe for use by many threads. */
public interface AudioReader {
    /**
     * Decodes the first audio stream of a file whole: rate and channels as they are in the file, every frame, encoder padding removed
     * where the file declares it. Samples are as stored; nothing is judged or changed (NaN in a float file stays NaN).
     *
     * @throws io.autovoice.domain.failure.UnreadableAudioException if the file is missing, empty, truncated beyond use or no audio
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    Waveform read(Path recording, StageProgress progress);
}
