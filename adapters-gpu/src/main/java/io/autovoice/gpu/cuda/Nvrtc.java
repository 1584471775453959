package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.gpu.kernels.DeviceCompiler;
import io.autovoice.gpu.kernels.KernelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jcuda.nvrtc.JNvrtc;
import jcuda.nvrtc.nvrtcProgram;
import jcuda.nvrtc.nvrtcResult;

/** NVIDIA's run-time compiler, of CUDA 12. It needs no GPU and no driver. Safe for use by many threads. */
public final class Nvrtc implements DeviceCompiler {
    private static final String REMEDY =
            "Install NVRTC of CUDA 12 (libnvrtc.so.12), by NVIDIA's packages or by pip: nvidia-cuda-nvrtc-cu12.";

    private final String version;

    private Nvrtc(String version) {
        this.version = version;
    }

    /**
     * The compiler in a folder that has {@code libnvrtc.so.12} and its builtins.
     *
     * @throws MissingResourceException if it isn't there or can't be loaded; if once it couldn't, another folder is no help in this process
     */
    public static Nvrtc in(Path folder) {
        try {
            // libJNvrtc asks for libnvrtc by name, and that for its builtins: names that are loaded already aren't
            // looked for.
            load(folder, "libnvrtc-builtins.so.12");
            load(folder, "libnvrtc.so.12");
            JCudaLibraries.load("jcuda.nvrtc.JNvrtc");
            int[] major = new int[1];
            int[] minor = new int[1];
            check(JNvrtc.nvrtcVersion(major, minor), "tell its version");
            return new Nvrtc("nvrtc-%d.%d".formatted(major[0], minor[0]));
        } catch (IOException | LinkageError unusable) {
            throw new MissingResourceException(
                    "There is no NVRTC of CUDA 12 in '%s' that can be loaded: %s."
                            .formatted(folder, unusable.getMessage()),
                    REMEDY,
                    unusable);
        }
    }

    private static void load(Path folder, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path library = files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IOException("no " + beginning));
            System.load(library.toAbsolutePath().toString());
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String ptx(KernelSource source, List<String> options) {
        nvrtcProgram program = new nvrtcProgram();
        check(
                JNvrtc.nvrtcCreateProgram(
                        program, source.text(), source.name() + ".cu", 0, new String[0], new String[0]),
                "take " + source.name());
        try {
            int result = JNvrtc.nvrtcCompileProgram(program, options.size(), options.toArray(String[]::new));
            if (result != nvrtcResult.NVRTC_SUCCESS) {
                throw failed("compile " + source.name(), result, log(program));
            }
            String[] ptx = new String[1];
            check(JNvrtc.nvrtcGetPTX(program, ptx), "give the PTX of " + source.name());
            return ptx[0];
        } finally {
            JNvrtc.nvrtcDestroyProgram(program);
        }
    }

    private static String log(nvrtcProgram program) {
        String[] log = {""};
        JNvrtc.nvrtcGetProgramLog(program, log);
        return log[0].strip();
    }

    private static void check(int result, String task) {
        if (result != nvrtcResult.NVRTC_SUCCESS) {
            throw failed(task, result, "");
        }
    }

    private static EngineFailedException failed(String task, int result, String said) {
        return new EngineFailedException(
                "NVRTC could not %s: %s. %s"
                        .formatted(task, JNvrtc.nvrtcGetErrorString(result), said)
                        .strip(),
                "Go on with --device cpu, and try another version of NVRTC 12.");
    }
}
