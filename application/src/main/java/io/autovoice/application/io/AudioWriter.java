package io.autovoice.application.io;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/** Encodes waveforms into files, whole or not at all. Safe for use by many threads. */
public interface AudioWriter {
    /**
     * Says now what {@link #write} would refuse later: an unknown ending, a folder that can't be written, a file that exists.
     *
     * @throws io.autovoice.domain.failure.OutputNotWrittenException with the reason
     */
    void ensureWritable(OutputFile file);

    /**
     * Writes to a temporary file beside the target and moves it into place once complete; folders are made. An existing file is
     * replaced only if {@code file} allows it. wav and flac keep rate, channels and frames; other codecs change what they can't hold,
     * and each such change is a note. Samples beyond full scale are clipped where the format is an integer one.
     *
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if it could not be written; whatever stood there still does
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    WrittenAudio write(Waveform waveform, OutputFile file, StageProgress progress);
}
