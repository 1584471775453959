package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.io.OutputFolder;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file of text that appears whole or not at all.
 *
 * @param overwrite whether a file that is there may be replaced
 */
public record TextFile(Path path, boolean overwrite) {

    /**
     * Says now what {@link #write} would refuse later.
     *
     * @throws OutputNotWrittenException if the file is there and may not be replaced, or is a folder, or its folder can't be written to
     */
    public void ensureWritable() {
        if (Files.isDirectory(path)) {
            throw new OutputNotWrittenException("'%s' is a folder.".formatted(path), "Name a file.");
        }
        if (Files.exists(path) && !overwrite) {
            throw new OutputNotWrittenException(
                    "'%s' exists already.".formatted(path), "Choose another name, or add --overwrite.");
        }
        new OutputFolder(path.resolveSibling(".")).ensureWritable();
    }

    /**
     * @throws OutputNotWrittenException if it could not be written; whatever stood there still does
     */
    public void write(String text) {
        ensureWritable();
        Path target = path.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(temporary.resolveSibling("."));
            writeThenMove(text, temporary, target);
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "'%s' could not be written: %s.".formatted(path, FileTrouble.reason(failure)),
                    "Choose another folder, or make room on the disk.",
                    failure);
        }
    }

    private static void writeThenMove(String text, Path temporary, Path target) throws IOException {
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
