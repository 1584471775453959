package io.autovoice.cpu.storage;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns a private folder, made on first need, and the temporary files in it. Safe for use by many threads. */
final class SpillFolder implements AutoCloseable {
    private final Path parent;
    private final List<SpillFile> files = new ArrayList<>();
    private @Nullable Path folder;
    private boolean closed;

    SpillFolder(Path parent) {
        this.parent = parent;
    }

    synchronized SpillFile newFile() {
        if (closed) {
            throw new IllegalStateException("The folder for temporary files in '%s' is closed".formatted(parent));
        }
        try {
            Path into = folder == null ? Files.createTempDirectory(parent, "autovoice-") : folder;
            folder = into;
            SpillFile file = new SpillFile(into.resolve("waveform-%d.f32".formatted(files.size())));
            files.add(file);
            return file;
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "No temporary file can be made in '%s': %s.".formatted(parent, FileTrouble.reason(failure)),
                    "Choose another folder for temporary files (-Djava.io.tmpdir).",
                    failure);
        }
    }

    /** All files, then the folder; idempotent. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        IOException failures = new IOException("Temporary files are left in '%s'".formatted(folder));
        for (SpillFile file : files) {
            try {
                file.close();
            } catch (IOException failure) {
                failures.addSuppressed(failure);
            }
        }
        files.clear();
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
