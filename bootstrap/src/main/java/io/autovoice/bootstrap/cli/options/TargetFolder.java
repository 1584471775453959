package io.autovoice.bootstrap.cli.options;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that results go into; it need not be there yet. */
public record TargetFolder(Path path) {

    /**
     * Says before any work what would fail after it.
     *
     * @throws OutputNotWrittenException if it can't be made or nothing may be written into it
     */
    public void ensureWritable() {
        Path existing = path.toAbsolutePath().normalize();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new OutputNotWrittenException("'%s' is not a folder.".formatted(existing), "Choose another folder.");
        }
        if (!Files.isWritable(existing)) {
            throw new OutputNotWrittenException(
                    "Nothing may be written to the folder '%s'.".formatted(existing),
                    "Choose another folder, or give yourself permission to write to it.");
        }
    }
}
