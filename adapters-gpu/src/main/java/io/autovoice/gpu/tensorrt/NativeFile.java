package io.autovoice.gpu.tensorrt;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.libraries.LibraryFolders;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * NVIDIA's libraries in the order in which they need each other. The presets load all of them, though TensorRT itself runs without cuBLAS, cuDNN and
 * NVRTC. Loaded by their paths: a library path that is set while the JVM runs is not heeded any more, and a library that is already there is found by its
 * name.
 */
enum NativeFile {
    DRIVER("libcuda.so.1", "an NVIDIA driver"),
    CUDA_RUNTIME("libcudart.so.12", "the CUDA 12 runtime"),
    CUBLAS_LT("libcublasLt.so.12", "cuBLAS of CUDA 12"),
    CUBLAS("libcublas.so.12", "cuBLAS of CUDA 12"),
    CUDNN_GRAPH("libcudnn_graph.so.9", "cuDNN 9"),
    CUDNN_OPS("libcudnn_ops.so.9", "cuDNN 9"),
    CUDNN_CNN("libcudnn_cnn.so.9", "cuDNN 9"),
    CUDNN_ADV("libcudnn_adv.so.9", "cuDNN 9"),
    NVRTC("libnvrtc.so.12", "NVRTC of CUDA 12"),
    TENSORRT("libnvinfer.so.10", "TensorRT 10.6 or a newer 10"),
    ONNX_PARSER("libnvonnxparser.so.10", "TensorRT 10.6 or a newer 10");

    private final String file;
    private final String part;

    NativeFile(String file, String part) {
        this.file = file;
        this.part = part;
    }

    /**
     * @throws EngineFailedException if one is missing, naming all that are
     * @throws UnsatisfiedLinkError if one does not load
     */
    static void load(LibraryFolders folders) {
        List<NativeFile> missing = Arrays.stream(values())
                .filter(library -> library != DRIVER) // the system's loader knows where it is
                .filter(library -> library.path(folders).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new EngineFailedException(
                    "TensorRT can't run: %s is in none of the folders for libraries."
                            .formatted(joined(missing, library -> library.file)),
                    "Install %s, or name the folders where they are in %s."
                            .formatted(joined(missing, library -> library.part), LibraryFolders.VARIABLE));
        }
        for (NativeFile library : values()) {
            library.path(folders).map(Path::toAbsolutePath).map(Path::toString).ifPresent(System::load);
        }
    }

    /**
     * The kernels that TensorRT builds engines of, which it looks for by name when it builds: loaded before, it is found wherever it lies.
     *
     * @param version as in {@code 10.6.0}
     */
    static void loadBuilderResource(LibraryFolders folders, String version) {
        folders.find("libnvinfer_builder_resource.so." + version)
                .map(Path::toAbsolutePath)
                .map(Path::toString)
                .ifPresent(System::load);
    }

    private Optional<Path> path(LibraryFolders folders) {
        return folders.find(file);
    }

    private static String joined(List<NativeFile> libraries, Function<NativeFile, String> naming) {
        return libraries.stream().map(naming).distinct().collect(Collectors.joining(", "));
    }
}
