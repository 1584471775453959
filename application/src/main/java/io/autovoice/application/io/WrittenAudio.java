package io.autovoice.application.io;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that was written.
 *
 * @param notes one sentence for each thing the codec could not keep (rate, channels, sample format); empty for none
 */
public record WrittenAudio(Path path, List<String> notes) {
    public WrittenAudio {
        notes = List.copyOf(notes);
    }
}
