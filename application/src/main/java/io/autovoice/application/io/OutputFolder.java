package io.autovoice.application.io;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that results go into; it need not be there yet. */
public record OutputFolder(Path path) {
    public OutputFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Says before any work what would fail after it.
     *
     * @throws OutputNotWrittenException if it can't be made or nothing may be written into it
     */
    public void ensureWritable() {
        Path existing = path;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new OutputNotWrittenException("'%s' is not a folder.".formatted(existing), "Choose another folder.");
        }
        try {
            tryToWrite(existing);
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "Nothing may be written to the folder '%s'%s.".formatted(existing, reason(failure)),
                    "Choose another folder, or give yourself permission to write to it.",
                    failure);
        }
    }

    /**
     * As {@link #ensureWritable()}, and says which files would be replaced that may not be.
     *
     * @param names of files in this folder
     * @throws OutputNotWrittenException if one of them is a folder, or is there although {@code overwrite} is false
     */
    public void ensureWritable(List<String> names, boolean overwrite) {
        ensureWritable();
        for (String name : names) {
            Path file = path.resolve(name);
            if (Files.isDirectory(file)) {
                throw new OutputNotWrittenException(
                        "'%s' is a folder; a file of that name is to be written.".formatted(file),
                        "Choose another folder.");
            }
            if (Files.exists(file) && !overwrite) {
                throw new OutputNotWrittenException(
                        "'%s' exists already.".formatted(file), "Choose another folder, or add --overwrite.");
            }
        }
    }

    /** Such as a disk that is full; without the name of the trial, which means nothing to people. */
    private static String reason(IOException failure) {
        return failure instanceof FileSystemException trouble && trouble.getReason() != null
                ? ": " + trouble.getReason()
                : "";
    }

    /** By doing so: permissions alone don't tell of disks that are read-only or full, nor of what a superuser may not do. */
    private void tryToWrite(Path existing) throws IOException {
        Path trial = existing.equals(path)
                ? Files.createTempFile(existing, ".autovoice-", ".part")
                : Files.createTempDirectory(existing, ".autovoice-");
        Files.delete(trial);
    }
}
