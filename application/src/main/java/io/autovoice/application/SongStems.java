package io.autovoice.application;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.progress.StepProgress;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.SilentWaveform;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import java.nio.file.Path;
import java.util.Optional;

/** Gets the two stems of a song: by separating it, or as they are given. */
record SongStems(AudioReader reader, VocalSeparator separator) {

    Stems of(SongSource source, StepProgress steps) {
        if (source instanceof SongSource.StemFiles files) {
            return read(files, steps.reading());
        }
        Waveform song = source instanceof SongSource.Mixture mixture
                ? SuitableAudio.read(reader, mixture.recording(), steps.reading())
                : SuitableAudio.require(((SongSource.InMemory) source).song(), "The song");
        return separator.separate(song, steps.separation());
    }

    private Stems read(SongSource.StemFiles files, StageProgress progress) {
        Waveform vocals = SuitableAudio.read(reader, files.vocals(), progress.part(0, 0.5));
        Optional<Waveform> band = files.instrumental().map(file -> reader.read(file, progress.part(0.5, 1)));
        band.ifPresent(instrumental -> requireSameShape(files, vocals, instrumental));
        return new Stems(vocals, band.orElseGet(() -> new SilentWaveform(vocals)));
    }

    private static void requireSameShape(SongSource.StemFiles files, Waveform vocals, Waveform instrumental) {
        if (vocals.frames() != instrumental.frames() || !vocals.rate().equals(instrumental.rate())) {
            throw new UnsuitableAudioException(
                    "The stems don't belong together: %s has %d frames at %d Hz, %s has %d at %d Hz."
                            .formatted(
                                    name(files.vocals()),
                                    vocals.frames(),
                                    vocals.rate().hertz(),
                                    name(files.instrumental().orElseThrow()),
                                    instrumental.frames(),
                                    instrumental.rate().hertz()),
                    "Export both stems from the same session, with one length and rate.");
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
