package io.autovoice.gpu.engines.forge;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import java.util.Locale;
import java.util.function.Supplier;

/** Puts whatever the native layer throws into our own words, once. */
public final class Trouble {
    private static final String ON_THE_CPU = "Convert without TensorRT (--no-tensorrt)";
    private static final String MORE_MEMORY =
            "Close other programs that use the GPU, or convert on the CPU (--device cpu).";

    private Trouble() {}

    /**
     * Does it, and turns failures into those of the domain.
     *
     * @param doing as in {@code building the fp16 engine of fcpe}
     */
    public static <T> T translated(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (ConversionException known) {
            throw known;
        } catch (RuntimeException unknown) {
            throw failure(doing, String.valueOf(unknown.getMessage()), unknown);
        }
    }

    /** A failure in words for people; out of memory if the complaint says so. */
    public static ConversionException failure(String doing, String complaint, Throwable cause) {
        if (isMemory(complaint)) {
            return new OutOfDeviceMemoryException(
                    "The GPU has too little memory for %s: %s.".formatted(doing, stripped(complaint)),
                    MORE_MEMORY,
                    cause);
        }
        return new EngineFailedException(
                "%s failed: %s.".formatted(capital(doing), stripped(complaint)), remedy(), cause);
    }

    public static String remedy() {
        return ON_THE_CPU + ", and see what works here: autovoice doctor.";
    }

    /** By what CUDA and TensorRT write: "out of memory", "OutOfMemory", cudaErrorMemoryAllocation, CUDA_ERROR_OUT_OF_MEMORY. */
    public static boolean isMemory(String complaint) {
        String words = complaint.toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
        return words.contains("outofmemory") || words.contains("memoryallocation");
    }

    private static String stripped(String complaint) {
        String stripped = complaint.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
