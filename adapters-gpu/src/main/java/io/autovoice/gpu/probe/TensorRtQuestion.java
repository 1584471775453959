package io.autovoice.gpu.probe;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.tensorrt.TensorRt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads TensorRT's own libraries, each by itself, and tells the first that lacks; one whose file is named as too old is not asked. Then the engines' package
 * loads the rest, by its own list, and asks for the version and a runtime.
 */
final class TensorRtQuestion {
    static final String KEY = "tensorrt";
    private static final String INFER = "libnvinfer.so.10";
    private static final List<String> LIBRARIES = List.of("libcudart.so.12", INFER, "libnvonnxparser.so.10");
    private static final Pattern VERSION = Pattern.compile("\\.so\\.(10\\.(\\d+)\\S*)$");
    private static final int LEAST_MINOR = 6; // what the binding is made for: TensorRT 10.6
    private static final String REMEDY = "Install TensorRT 10.6 or a later 10.x for CUDA 12, by NVIDIA's packages, or"
            + " name the folders of its libraries in AUTOVOICE_TENSORRT.";
    private static final String RUNTIME =
            "Install the run time of CUDA 12 (libcudart.so.12), by NVIDIA's packages or by pip:"
                    + " nvidia-cuda-runtime-cu12.";

    private TensorRtQuestion() {}

    static void ask(AnswerSheet sheet, LibraryFolders folders) throws IOException {
        sheet.asking("TensorRT");
        Optional<Path> infer = folders.find(INFER);
        if (infer.isEmpty()) {
            sheet.absent(KEY, INFER + " wasn't found", REMEDY);
            return;
        }
        for (String library : LIBRARIES) {
            if (!loads(sheet, library, folders)) {
                return;
            }
        }
        Matcher named = VERSION.matcher(infer.get().toRealPath().toString());
        if (named.find() && Integer.parseInt(named.group(2)) < LEAST_MINOR) {
            sheet.absent(KEY, "TensorRT %s is too old".formatted(named.group(1)), REMEDY);
        } else {
            tried(sheet, folders);
        }
    }

    private static boolean loads(AnswerSheet sheet, String name, LibraryFolders folders) throws IOException {
        String remedy = name.startsWith("libcudart") ? RUNTIME : REMEDY;
        Optional<Path> library = folders.find(name);
        if (library.isEmpty()) {
            sheet.absent(KEY, "TensorRT is there, but %s wasn't found".formatted(name), remedy);
            return false;
        }
        try {
            Loading.load(library.get());
            return true;
        } catch (LinkageError unloadable) {
            sheet.absent(KEY, "%s can't be loaded: %s".formatted(name, Loading.trouble(unloadable)), remedy);
            return false;
        }
    }

    private static void tried(AnswerSheet sheet, LibraryFolders folders) throws IOException {
        try {
            sheet.put(KEY, TensorRt.tried(folders));
        } catch (ConversionException refused) {
            String sentence = String.valueOf(refused.getMessage());
            sheet.absent(
                    KEY,
                    sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence,
                    refused.remedy());
        }
    }
}
