package io.autovoice.bootstrap.cli.doctor;

import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuAccess;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found of GPUs, in words and in values.
 *
 * @param nd4jCuda ND4J's CUDA backend, which only matters with a GPU
 */
record GpuFindings(GpuProbe probe, GpuLibrary nd4jCuda) {
    private static final double GIB = 1L << 30;

    /** A line for each device, then what serves them all. */
    List<String> lines() {
        if (!(probe instanceof GpuProbe.Usable found)) {
            return List.of(none((GpuProbe.Unusable) probe));
        }
        return Stream.concat(
                        found.all().stream().map(GpuFindings::line),
                        Stream.of(
                                "driver %s, which speaks CUDA %s".formatted(found.driver(), found.cuda()),
                                "NVRTC " + words(found.nvrtc()),
                                "TensorRT " + words(found.tensorRt()),
                                "ND4J's CUDA backend " + nd4j()))
                .toList();
    }

    /** For JSON. */
    Object values() {
        if (!(probe instanceof GpuProbe.Usable found)) {
            return none((GpuProbe.Unusable) probe);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("devices", found.all().stream().map(GpuFindings::values).collect(Collectors.toList()));
        values.put("driver", found.driver());
        values.put("cuda", found.cuda());
        values.put("nvrtc", words(found.nvrtc()));
        values.put("tensorrt", words(found.tensorRt()));
        values.put("nd4j_cuda", nd4j());
        return values;
    }

    /** Not to be installed where it couldn't run. */
    private String nd4j() {
        return GpuAccess.to(probe, nd4jCuda)
                .nd4jCuda()
                .map(refusal -> "none: %s. %s".formatted(refusal.reason(), refusal.remedy()))
                .orElseGet(() -> words(nd4jCuda));
    }

    private static String none(GpuProbe.Unusable missing) {
        return "none: %s. %s".formatted(missing.reason(), missing.remedy());
    }

    private static String words(GpuLibrary library) {
        return library instanceof GpuLibrary.Present present ? present.version() : none((GpuLibrary.Absent) library);
    }

    private static String none(GpuLibrary.Absent missing) {
        return "none: %s. %s".formatted(missing.reason(), missing.remedy());
    }

    private static String line(Gpu gpu) {
        String free = gpu.freeBytes().isPresent()
                ? ", %s free".formatted(gibibytes(gpu.freeBytes().getAsLong()))
                : "";
        return "cuda:%d %s, compute capability %s, %s%s"
                .formatted(gpu.index(), gpu.name(), gpu.capability(), gibibytes(gpu.memoryBytes()), free);
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
    }

    private static Map<String, Object> values(Gpu gpu) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("device", "cuda:" + gpu.index());
        values.put("name", gpu.name());
        values.put("pci_bus_id", gpu.pciBusId());
        values.put("compute_capability", gpu.capability().toString());
        values.put("memory_mib", gpu.memoryBytes() >> 20);
        values.put(
                "free_memory_mib", gpu.freeBytes().isPresent() ? gpu.freeBytes().getAsLong() >> 20 : null);
        return values;
    }
}
