package io.autovoice.cpu.onnx;

import io.autovoice.cpu.storage.AtomicFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ONNX Runtime's libraries, unpacked once instead of at every start, where they would also stay behind whenever the program is killed. Where
 * that can't be done ONNX Runtime unpacks them itself, as ever.
 */
public final class UnpackedRuntime {
    private static final System.Logger LOG = System.getLogger(UnpackedRuntime.class.getName());
    private static final String WHERE = "onnxruntime.native.path"; // ONNX Runtime reads it when it starts
    private static final String RESOURCES = "/ai/onnxruntime/native/";

    private UnpackedRuntime() {}

    /**
     * To be called before the first network is opened; a path that the user has set stays.
     *
     * @param folder of ours alone; made if it isn't there
     */
    public static void keepIn(Path folder) {
        if (System.getProperty(WHERE) != null) {
            return;
        }
        try {
            unpacked(folder).ifPresent(libraries -> System.setProperty(WHERE, libraries.toString()));
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.DEBUG, "ONNX Runtime's libraries can't be kept in " + folder, failure);
        }
    }

    /** Where they lie now; empty where ONNX Runtime brings none for this platform. */
    static Optional<Path> unpacked(Path folder) throws IOException {
        List<URL> libraries = Stream.of("onnxruntime", "onnxruntime4j_jni")
                .map(name ->
                        UnpackedRuntime.class.getResource(RESOURCES + platform() + "/" + System.mapLibraryName(name)))
                .filter(url -> url != null && url.getProtocol().equals("jar"))
                .toList();
        if (libraries.size() < 2) {
            return Optional.empty();
        }
        Path there = folder.resolve(checksum(libraries.get(0)));
        if (!isWhole(libraries, there)) {
            Files.createDirectories(folder);
            AtomicFolder.replace(there, fresh -> copy(libraries, fresh));
        }
        return Optional.of(there.toAbsolutePath());
    }

    /** As ONNX Runtime names its folders. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").matches("amd64|x86_64") ? "x64" : "aarch64";
        return (system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux") + "-" + machine;
    }

    /** Another version of ONNX Runtime has another; the jar's directory holds it, so nothing is read. */
    private static String checksum(URL library) throws IOException {
        JarURLConnection entry = (JarURLConnection) library.openConnection();
        return Long.toHexString(entry.getJarEntry().getCrc());
    }

    private static boolean isWhole(List<URL> libraries, Path folder) throws IOException {
        for (URL library : libraries) {
            Path file = folder.resolve(name(library));
            long bytes =
                    ((JarURLConnection) library.openConnection()).getJarEntry().getSize();
            if (!Files.exists(file) || Files.size(file) != bytes) {
                return false;
            }
        }
        return true;
    }

    private static String name(URL library) {
        String path = library.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void copy(List<URL> libraries, Path folder) throws IOException {
        for (URL library : libraries) {
            try (InputStream packed = library.openStream()) {
                Files.copy(packed, folder.resolve(name(library)));
            }
        }
    }
}
