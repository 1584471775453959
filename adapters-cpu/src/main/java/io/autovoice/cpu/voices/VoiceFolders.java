package io.autovoice.cpu.voices;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.VoiceProfiles;
import java.nio.file.Path;

/** Voices stored in folders. */
public final class VoiceFolders {

    private VoiceFolders() {}

    /**
     * Each voice is a folder {@code <id>} with {@code voice.json} and {@code reference.flac}.
     *
     * @param voices the folder that holds them; made on first need
     */
    public static VoiceProfiles in(Path voices, AudioReader reader, AudioWriter writer) {
        return new FileVoiceProfiles(voices, reader, writer);
    }
}
