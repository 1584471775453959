package io.autovoice.report;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a text beside its place and moves it there: readers see the old file or the new, never half of one. */
final class AtomicFile {
    private AtomicFile() {}

    /**
     * @throws OutputNotWrittenException if it could not be written; what was there is still there
     */
    static Path write(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
            return file;
        } catch (IOException e) {
            throw new OutputNotWrittenException(
                    "The report's '%s' could not be written: %s.".formatted(file, FileTrouble.reason(e)),
                    "Choose a folder that may be written to, on a disk with room.",
                    e);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
