package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.SongSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The song as one recording, or its stems. */
final class SongOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SONG",
            description = "The song: any audio file, or a video with sound.")
    private @Nullable Path song;

    @Option(
            names = "--vocals",
            paramLabel = "F",
            description = "The singer alone, instead of SONG: nothing has to be separated.")
    private @Nullable Path vocals;

    @Option(names = "--instrumental", paramLabel = "F", description = "The band that goes with --vocals, if any.")
    private @Nullable Path instrumental;

    /**
     * @throws IllegalArgumentException if it isn't exactly one of a song and stems
     */
    SongSource source() {
        if (song != null && vocals == null && instrumental == null) {
            return new SongSource.Mixture(song);
        }
        if (song == null && vocals != null) {
            return new SongSource.StemFiles(vocals, Optional.ofNullable(instrumental));
        }
        throw new IllegalArgumentException(
                song == null
                        ? "What is to be converted? Give SONG, or --vocals and --instrumental."
                        : "Give SONG, or --vocals and --instrumental, but not both.");
    }

    List<Path> inputs() {
        return Stream.of(song, vocals, instrumental)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
