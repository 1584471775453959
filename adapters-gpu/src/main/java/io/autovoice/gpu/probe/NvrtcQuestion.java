package io.autovoice.gpu.probe;

import io.autovoice.gpu.libraries.LibraryFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jcuda.nvrtc.JNvrtc;
import jcuda.nvrtc.nvrtcResult;

/** Asks NVIDIA's run-time compiler for its version. */
final class NvrtcQuestion {
    static final String KEY = "nvrtc";
    static final String LIBRARY = "libnvrtc.so.12";
    private static final String REMEDY =
            "Install NVRTC of CUDA 12 (libnvrtc.so.12), by NVIDIA's packages or by pip: nvidia-cuda-nvrtc-cu12.";

    private NvrtcQuestion() {}

    static void ask(AnswerSheet sheet, LibraryFolders folders) throws IOException {
        sheet.asking("NVRTC");
        Optional<Path> library = folders.find(LIBRARY);
        if (library.isEmpty() && !folders.loaderKnows(LIBRARY)) {
            sheet.absent(KEY, LIBRARY + " wasn't found", REMEDY);
            return;
        }
        try {
            if (library.isPresent()) {
                for (Path needed : withBuiltins(library.get())) {
                    Loading.load(needed); // JCuda asks for it by its bare name, which is known then
                }
            }
            int[] major = new int[1];
            int[] minor = new int[1];
            if (JNvrtc.nvrtcVersion(major, minor) == nvrtcResult.NVRTC_SUCCESS) {
                sheet.put(KEY, major[0] + "." + minor[0]);
            } else {
                sheet.absent(KEY, "NVRTC doesn't tell its version", REMEDY);
            }
        } catch (LinkageError unloadable) {
            sheet.absent(KEY, "NVRTC can't be loaded: " + Loading.trouble(unloadable), REMEDY);
        }
    }

    private static List<Path> withBuiltins(Path library) throws IOException {
        Path folder = library.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of(library);
        }
        try (Stream<Path> files = Files.list(folder)) {
            Stream<Path> builtins = files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("libnvrtc-builtins.so.12"))
                    .sorted()
                    .limit(1);
            return Stream.concat(builtins, Stream.of(library)).toList();
        }
    }
}
