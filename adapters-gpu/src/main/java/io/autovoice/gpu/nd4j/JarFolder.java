package io.autovoice.gpu.nd4j;

import io.autovoice.application.plan.gpu.GpuLibrary;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Where a set of jars lies, and in which state. Reads files only. */
record JarFolder(Path folder, JarSet set, String install) {
    private static final String JARS = ".jar";

    /** Whether all is there that the set can't do without, and can be read as a jar. */
    GpuLibrary state() {
        if (!Files.isDirectory(folder)) {
            return new GpuLibrary.Absent(set.name() + " isn't installed", "Fetch it by Maven: " + install + ".");
        }
        return set.essential().stream()
                .flatMap(jar -> trouble(folder.resolve(jar)).stream())
                .findFirst()
                .<GpuLibrary>map(trouble -> new GpuLibrary.Absent(trouble, "Fetch it again: " + install + "."))
                .orElseGet(() -> new GpuLibrary.Present(set.version()));
    }

    private Optional<String> trouble(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Optional.of("%s lacks %s in %s".formatted(set.name(), jar.getFileName(), folder));
        }
        try (ZipFile opened = new ZipFile(jar.toFile())) {
            return opened.size() > 0 ? Optional.empty() : Optional.of(jar + " is empty");
        } catch (IOException damaged) {
            return Optional.of("%s is damaged (%s)".formatted(jar, damaged.getMessage()));
        }
    }

    /** For a class loader. */
    URL[] jars() throws IOException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(JARS))
                    .sorted()
                    .toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
