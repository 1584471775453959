package io.autovoice.bootstrap.cli.demo;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.application.voice.AddVoiceRequest;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.List;

/**
 * The song and the voice that our own code sings, as files.
 *
 * @param folder where they are written; files of an earlier demo are replaced
 */
public record DemoMaterial(CommandContext context, Path folder) {
    static final String SONG = "demo-song.wav";
    public static final String VOICE_FILE = "demo-voice.wav";
    static final List<String> FILES = List.of(SONG, VOICE_FILE);
    private static final double SONG_SECONDS = 30; // as long as the latency test
    private static final VoiceId VOICE = new VoiceId("autovoice-demo");

    public static Waveform song() {
        return DemoSignals.song(SONG_SECONDS, WaveformStorage.HEAP).mixture();
    }

    private static Waveform voice() {
        return DemoSignals.targetSinger(WaveformStorage.HEAP).recording();
    }

    public Path writeSong() {
        return write(SONG, song());
    }

    /** Writes the recording of the voice and adds it as the voice "autovoice-demo", a name that nobody else will have taken. */
    public VoiceId addVoice(Session session) {
        Path recording = write(VOICE_FILE, voice());
        session.addVoice().add(new AddVoiceRequest(VOICE, List.of(recording), true, context.progress("voice")));
        return VOICE;
    }

    private Path write(String name, Waveform waveform) {
        OutputFile file = new OutputFile(folder.resolve(name), SampleFormat.PCM_24, true);
        return context.composition()
                .library()
                .writer()
                .write(waveform, file, context.silently())
                .path();
    }
}
