package io.autovoice.bootstrap.cli.validate;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The songs in a folder, by the ends of their names; folders within are not looked into. */
record SongFolder(Path folder) {
    private static final Set<String> ENDS =
            Set.of("wav", "flac", "mp3", "ogg", "opus", "m4a", "aac", "aif", "aiff", "wma", "mp4", "mkv", "webm");

    /**
     * In the order of their names, one or more.
     *
     * @throws MissingResourceException if there are none
     */
    List<Path> songs() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> songs = files.filter(Files::isRegularFile)
                    .filter(file -> ENDS.contains(end(file)))
                    .sorted()
                    .toList();
            if (songs.isEmpty()) {
                throw new MissingResourceException(
                        "'%s' holds no songs.".formatted(folder), "Name a folder of audio files: wav, flac, mp3 ...");
            }
            return songs;
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "'%s' can't be looked into: %s.".formatted(folder, FileTrouble.reason(failure)),
                    "Name a folder of audio files.",
                    failure);
        }
    }

    private static String end(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".")
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
