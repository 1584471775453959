package io.autovoice.application.voice.recording;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalActivity;
import java.nio.file.Path;

/**
 * A recording of a voice.
 *
 * @param audio as it was read
 * @param voice the same, or what the separator made of it
 * @param activity when there is voice
 */
public record Recording(Path file, Waveform audio, Waveform voice, VocalActivity activity, boolean separated) {

    public static Recording of(Path file, Waveform audio) {
        return new Recording(file, audio, audio, VocalActivity.ALWAYS, false);
    }

    /** Of the file, without folder. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    public Recording separated(Stems stems) {
        return new Recording(file, audio, stems.vocals(), stems.activity(), true);
    }
}
