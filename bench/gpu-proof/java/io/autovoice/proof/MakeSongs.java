package io.autovoice.proof;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.validation.signal.DemoSignals;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Path;

/** Writes what the proof converts, all sung by our own code: songs of 30 s and 10 s, and a voice. */
public final class MakeSongs {
    private MakeSongs() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        write(song(30), folder.resolve("song-30.wav"));
        write(song(10), folder.resolve("song-10.wav"));
        write(DemoSignals.targetSinger(WaveformStorage.HEAP).recording(), folder.resolve("voice.wav"));
    }

    private static Waveform song(double seconds) {
        return DemoSignals.song(seconds, WaveformStorage.HEAP).mixture();
    }

    private static void write(Waveform waveform, Path file) {
        try (ResourceScope scope = new ResourceScope()) {
            new GuiceComposition(scope, System.getenv())
                    .library()
                    .writer()
                    .write(waveform, OutputFile.of(file), StageProgress.NONE);
        }
    }
}
