package io.autovoice.bootstrap.cli.validate;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A song of which everything is known, as files: mixture.*, vocals.*, instrumental.* (wav or flac) and f0.csv or vocals.f0.csv. */
record TruthFolder(Path folder) {
    private static final String REMEDY =
            "It needs mixture, vocals and instrumental as .wav or .flac, of one shape, and f0.csv with seconds and hertz.";

    /**
     * @throws MissingResourceException if a file is not there or is no table
     * @throws UnsuitableAudioException if the files don't belong together
     */
    KnownSong read(CommandContext context) {
        Waveform mixture = audio(context, "mixture");
        Waveform vocals = audio(context, "vocals");
        Waveform instrumental = audio(context, "instrumental");
        requireSameShape("vocals", mixture, vocals);
        requireSameShape("instrumental", mixture, instrumental);
        Path csv = find("f0.csv", "vocals.f0.csv");
        try {
            return new KnownSong(
                    mixture,
                    vocals,
                    instrumental,
                    F0Table.parse(Files.readAllLines(csv)).contour(vocals));
        } catch (IOException | IllegalArgumentException wrong) {
            String why = wrong instanceof IOException failure
                    ? FileTrouble.reason(failure)
                    : String.valueOf(wrong.getMessage());
            throw new MissingResourceException("'%s' is no table of pitch: %s.".formatted(csv, why), REMEDY, wrong);
        }
    }

    private Waveform audio(CommandContext context, String name) {
        return SuitableAudio.read(
                context.composition().library().reader(), find(name + ".wav", name + ".flac"), context.silently());
    }

    private Path find(String... names) {
        Optional<Path> found = List.of(names).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
        return found.orElseThrow(() -> new MissingResourceException(
                "The truth in '%s' has no %s.".formatted(folder, String.join(" or ", names)), REMEDY));
    }

    private static void requireSameShape(String name, Waveform mixture, Waveform stem) {
        if (stem.frames() != mixture.frames()
                || stem.channels() != mixture.channels()
                || !stem.rate().equals(mixture.rate())) {
            throw new UnsuitableAudioException(
                    "The truth's %s and mixture don't belong together: %d x %d at %d Hz and %d x %d at %d Hz."
                            .formatted(
                                    name,
                                    stem.channels(),
                                    stem.frames(),
                                    stem.rate().hertz(),
                                    mixture.channels(),
                                    mixture.frames(),
                                    mixture.rate().hertz()),
                    REMEDY);
        }
    }
}
