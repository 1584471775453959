package io.autovoice.cpu.models.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much of a download has arrived: pip itself tells nobody but a terminal.
 *
 * @param folder in which it grows
 * @param expected bytes in all
 */
record FetchedBytes(Path folder, long expected) {
    private static final double ALMOST = 0.99; // the file is there twice while pip copies it

    double fraction() {
        try (Stream<Path> tree = Files.walk(folder)) {
            long bytes = tree.filter(Files::isRegularFile)
                    .mapToLong(FetchedBytes::size)
                    .max()
                    .orElse(0);
            return Math.min(ALMOST, (double) bytes / Math.max(1, expected));
        } catch (IOException | UncheckedIOException changing) { // it is pip's folder: files come and go
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
