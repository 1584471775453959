package io.autovoice.cpu.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The two folders under which everything lies that outlives a run.
 *
 * @param cache may be deleted at any time
 * @param data must not be lost: voices
 */
public record BaseFolders(Path cache, Path data) {

    /**
     * {@code AUTOVOICE_CACHE} and {@code AUTOVOICE_DATA}, else {@code autovoice} in {@code XDG_CACHE_HOME} and {@code XDG_DATA_HOME},
     * else in {@code .cache} and {@code .local/share} of {@code HOME}. Java's own {@code user.home} is not asked: it ignores HOME.
     *
     * @param environment as of {@link System#getenv()}; an empty value counts as none
     * @throws IllegalArgumentException if none of these is set
     */
    public static BaseFolders of(Map<String, String> environment) {
        return new BaseFolders(
                folder(environment, "AUTOVOICE_CACHE", "XDG_CACHE_HOME", ".cache"),
                folder(environment, "AUTOVOICE_DATA", "XDG_DATA_HOME", ".local/share"));
    }

    public Path voices() {
        return data.resolve("voices");
    }

    /** Networks, ready for use. */
    public Path onnxModels() {
        return cache.resolve("onnx_models");
    }

    /** Networks built for a GPU. */
    public Path tensorRtEngines() {
        return cache.resolve("tensorrt_engines");
    }

    /** Translated for a GPU. */
    public Path gpuKernels() {
        return cache.resolve("gpu_kernels");
    }

    /** ND4J's CUDA backend, if somebody wants it. */
    public Path nd4jCuda() {
        return cache.resolve("nd4j_cuda");
    }

    /** Packages on their way to becoming networks. */
    public Path downloads() {
        return cache.resolve("downloads");
    }

    private static Path folder(Map<String, String> environment, String own, String xdg, String inHome) {
        return path(environment, own)
                // The XDG base directory specification wants relative paths ignored.
                .or(() -> path(environment, xdg).filter(Path::isAbsolute).map(base -> base.resolve("autovoice")))
                .or(() -> home(environment).map(home -> home.resolve(inHome).resolve("autovoice")))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No folder to keep files in: set %s or HOME in the environment".formatted(own)));
    }

    private static Optional<Path> home(Map<String, String> environment) {
        return path(environment, "HOME").or(() -> path(environment, "USERPROFILE")); // the latter on Windows
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
