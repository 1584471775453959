package io.autovoice.gpu.nd4j;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Brings jars into their folder: all of them or none. */
record JarInstallation(JarFolder target, MavenFetch maven) {

    /** Returns false if they were there already. What was there and isn't whole is replaced. */
    boolean run(StageProgress progress) {
        if (target.state() instanceof GpuLibrary.Present) {
            return false;
        }
        Path folder = target.folder().toAbsolutePath();
        try {
            Path parent = Files.createDirectories(Objects.requireNonNull(folder.getParent(), "a folder is in another"));
            Path work = Files.createTempDirectory(parent, ".jars");
            try {
                Path jars = maven.into(work, target.set(), progress);
                requireWhole(jars);
                delete(folder);
                Files.move(jars, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(work);
            }
        } catch (IOException unwritable) {
            throw new OutputNotWrittenException(
                    "%s could not be written to %s: %s."
                            .formatted(target.set().name(), folder, unwritable.getMessage()),
                    "See that there is room and that the folder may be written, or set AUTOVOICE_CACHE to another.",
                    unwritable);
        }
        progress.advanced(1);
        return true;
    }

    private void requireWhole(Path jars) {
        if (new JarFolder(jars, target.set(), target.install()).state() instanceof GpuLibrary.Absent absent) {
            throw new MissingResourceException(
                    "Maven brought something else than was asked for: %s.".formatted(absent.reason()),
                    "Delete what of it is in Maven's own repository, and try again.");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
