package io.autovoice.application.io;

import java.nio.file.Path;

/**
 * Where and how to write.
 *
 * @param path its ending chooses the codec: wav, flac, mp3, m4a, opus
 * @param format how samples are stored; of meaning for wav and flac only
 * @param overwrite whether an existing file may be replaced
 */
public record OutputFile(Path path, SampleFormat format, boolean overwrite) {

    /** 24 bits where the codec has them; an existing file is not replaced. */
    public static OutputFile of(Path path) {
        return new OutputFile(path, SampleFormat.PCM_24, false);
    }
}
