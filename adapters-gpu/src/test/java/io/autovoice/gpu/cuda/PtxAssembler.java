package io.autovoice.gpu.cuda;

import io.autovoice.gpu.kernels.ComputeCapability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/** NVIDIA's assembler, which JCuda brings along: a program that it accepts loads on a GPU, and it says what each kernel takes of one. */
final class PtxAssembler {
    private static final Pattern REPORT = Pattern.compile(
            "Compiling entry function '(\\w+)'.*?(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads"
                    + ".*?Used (\\d+) registers(?:, (\\d+) bytes smem)?",
            Pattern.DOTALL);

    private PtxAssembler() {}

    /**
     * What one kernel takes.
     *
     * @param spilledBytes registers that didn't fit, kept in slow memory
     * @param stackBytes of each thread, slow memory too
     */
    record Usage(String kernel, int registers, int stackBytes, int spilledBytes) {}

    /** @throws IllegalArgumentException if it is refused, with what the assembler said */
    static synchronized List<Usage> assemble(String ptx, ComputeCapability target) throws IOException {
        JCudaLibraries.load("jcuda.nvptxcompiler.JNvPTXCompiler");
        byte[] text = (ptx + "\0").getBytes(StandardCharsets.UTF_8);
        nvPTXCompilerHandle handle = new nvPTXCompilerHandle();
        JNvPTXCompiler.nvPTXCompilerCreate(handle, text.length, text);
        try {
            String[] options = {"--gpu-name=" + target.realName(), "--verbose"};
            int result = JNvPTXCompiler.nvPTXCompilerCompile(handle, options.length, options);
            if (result != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
                throw new IllegalArgumentException("The assembler refuses it: " + errors(handle));
            }
            return usages(report(handle));
        } finally {
            JNvPTXCompiler.nvPTXCompilerDestroy(handle);
        }
    }

    private static List<Usage> usages(String report) {
        List<Usage> usages = new ArrayList<>();
        for (Matcher found = REPORT.matcher(report); found.find(); ) {
            int spilled = Integer.parseInt(found.group(3)) + Integer.parseInt(found.group(4));
            usages.add(new Usage(
                    found.group(1), Integer.parseInt(found.group(5)), Integer.parseInt(found.group(2)), spilled));
        }
        return usages;
    }

    private static String report(nvPTXCompilerHandle handle) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLogSize(handle, size);
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetInfoLog(handle, log);
        return new String(log, StandardCharsets.UTF_8);
    }

    private static String errors(nvPTXCompilerHandle handle) {
        long[] size = new long[1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(handle, size);
        byte[] log = new byte[(int) size[0] + 1];
        JNvPTXCompiler.nvPTXCompilerGetErrorLog(handle, log);
        return new String(log, StandardCharsets.UTF_8).strip();
    }
}
