package io.autovoice.gpu.tensorrt;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where NVIDIA's libraries may lie, the most wanted first.
 *
 * @param folders some may not exist
 */
record LibraryFolders(List<Path> folders) {
    private static final List<String> USUAL = List.of(
            "usr/local/tensorrt/lib",
            "usr/local/TensorRT/lib",
            "usr/local/nvidia/lib64",
            "usr/local/cuda-12/lib64",
            "usr/local/cuda/lib64",
            "usr/lib/x86_64-linux-gnu",
            "usr/lib/wsl/lib",
            "usr/lib64",
            "usr/lib");

    LibraryFolders {
        folders = List.copyOf(folders);
    }

    /** What the user names, with {@code lib} in it; what the loader looks through; where packages put them. */
    static LibraryFolders of(Map<String, String> environment, Path root) {
        Stream<Path> own = paths(environment, TensorRt.FOLDERS)
                .flatMap(folder -> Stream.of(folder, folder.resolve("lib"), folder.resolve("lib64")));
        Stream<Path> loader = paths(environment, "LD_LIBRARY_PATH");
        Stream<Path> usual = USUAL.stream().map(root::resolve);
        return new LibraryFolders(Stream.of(own, loader, usual)
                .flatMap(folders -> folders)
                .distinct()
                .toList());
    }

    Optional<Path> find(String file) {
        return folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Path> paths(Map<String, String> environment, String name) {
        return Stream.of(environment.getOrDefault(name, "").split(File.pathSeparator))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }
}
