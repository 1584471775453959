package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes with this. */
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("autovoice-bench"));
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "A temporary folder could not be made: %s.".formatted(FileTrouble.reason(failure)),
                    "Make room in the folder for temporary files.",
                    failure);
        }
    }

    /** What can't be deleted stays; the system clears such folders. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }
}
