package io.autovoice.gpu.libraries;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where shared libraries lie on Linux. Reads files only.
 *
 * @param root of the file system: {@code /} but for tests
 * @param environment of this process
 */
public record LibraryFolders(Path root, Map<String, String> environment) {
    /** Names folders with TensorRT's and CUDA's libraries, as {@code PATH} does; looked through before all others. */
    public static final String VARIABLE = "AUTOVOICE_TENSORRT";

    private static final List<String> USUAL = List.of(
            "usr/lib/x86_64-linux-gnu",
            "lib/x86_64-linux-gnu",
            "usr/lib64",
            "lib64",
            "usr/lib",
            "lib",
            "usr/lib/wsl/lib", // WSL has no driver files, only this
            "usr/local/nvidia/lib64", // where containers get the driver's libraries
            "run/opengl-driver/lib"); // NixOS
    private static final List<String> TOOLKITS = List.of(
            "usr/local/cuda-12/lib64",
            "usr/local/cuda/lib64", // of whichever CUDA was installed last
            "usr/local/cuda/targets/x86_64-linux/lib",
            "usr/local/TensorRT/lib",
            "usr/local/tensorrt/lib",
            "opt/tensorrt/lib");
    private static final int MOST_OF_A_CACHE = 64 << 20; // bytes

    public LibraryFolders {
        environment = Map.copyOf(environment);
    }

    /** Those of this machine. */
    public static LibraryFolders of(Map<String, String> environment) {
        return new LibraryFolders(Path.of("/"), environment);
    }

    /** Whether the loader would find a library by its bare name: along its path, in its cache or in the usual folders. */
    public boolean loaderKnows(String library) {
        return Stream.concat(ofTheLoader(), USUAL.stream().map(root::resolve))
                        .anyMatch(folder -> Files.exists(folder.resolve(library)))
                || inCache(library).isPresent();
    }

    /** A library by its bare name, in the folders that the user names, and where toolkits are unpacked and the loader doesn't look. */
    public Optional<Path> find(String library) {
        Stream<Path> usual = Stream.concat(USUAL.stream(), TOOLKITS.stream()).map(root::resolve);
        return Stream.of(named(), ofTheLoader(), usual)
                .flatMap(folders -> folders)
                .map(folder -> folder.resolve(library))
                .filter(Files::exists)
                .findFirst()
                .or(() -> inCache(library).filter(Files::exists));
    }

    private Stream<Path> named() {
        return paths(VARIABLE).flatMap(folder -> Stream.of(folder, folder.resolve("lib"), folder.resolve("lib64")));
    }

    private Stream<Path> ofTheLoader() {
        return paths("LD_LIBRARY_PATH");
    }

    private Stream<Path> paths(String variable) {
        String path = Objects.requireNonNullElse(environment.get(variable), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> folder(folder).stream());
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    /** The loader's cache holds whole paths, each ended by a zero. */
    private Optional<Path> inCache(String library) {
        Path cache = root.resolve("etc/ld.so.cache");
        try {
            if (Files.size(cache) > MOST_OF_A_CACHE) {
                return Optional.empty();
            }
            String paths = new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1);
            int end = paths.indexOf("/" + library + "\0") + library.length() + 1;
            return end > library.length()
                    ? folder(paths.substring(paths.lastIndexOf('\0', end - 1) + 1, end))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) { // a probe never throws
            return Optional.empty();
        }
    }
}
