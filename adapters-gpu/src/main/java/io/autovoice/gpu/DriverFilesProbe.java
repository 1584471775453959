package io.autovoice.gpu;

import io.autovoice.application.plan.gpu.EngineProbe;
import io.autovoice.application.plan.gpu.GpuProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what the NVIDIA kernel driver shows on Linux: {@code /proc/driver/nvidia/version}, one folder a GPU beside it, and the device
 * nodes {@code /dev/nvidiaN}. Reading files can't crash the JVM, as a native call into a broken driver can.
 */
record DriverFilesProbe(Path root) implements EngineProbe {
    private static final Pattern VERSION = Pattern.compile("Kernel Module(?: for \\S+)?\\s+(\\d+(?:\\.\\d+)+)");
    private static final String MODEL = "Model:";
    private static final String MINOR = "Device Minor:";

    @Override
    public GpuProbe probe(int deviceIndex) {
        Optional<String> version =
                lines(root.resolve("proc/driver/nvidia/version")).findFirst();
        if (version.isEmpty()) {
            return new GpuProbe.Unusable(
                    "there is no NVIDIA driver on this machine",
                    "Nothing is lost: this version has no engines for a GPU.");
        }
        if (!Files.exists(root.resolve("dev/nvidia" + deviceIndex))) {
            return new GpuProbe.Unusable(
                    "there is an NVIDIA driver but no device %d".formatted(deviceIndex),
                    "Choose a device that exists; in a container, pass the GPU on to it.");
        }
        return new GpuProbe.Usable(deviceIndex, model(deviceIndex), number(version.get()));
    }

    private static String number(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    private String model(int deviceIndex) {
        try (Stream<Path> gpus = Files.list(root.resolve("proc/driver/nvidia/gpus"))) {
            return gpus.map(gpu -> lines(gpu.resolve("information")).toList())
                    .filter(gpu -> value(gpu, MINOR).equals(Optional.of(Integer.toString(deviceIndex))))
                    .flatMap(gpu -> value(gpu, MODEL).stream())
                    .findFirst()
                    .orElse("NVIDIA GPU");
        } catch (IOException | RuntimeException unlisted) { // the port promises never to throw
            return "NVIDIA GPU";
        }
    }

    private static Optional<String> value(List<String> information, String key) {
        return information.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines();
        } catch (IOException | RuntimeException unreadable) { // no such file is the usual case
            return Stream.empty();
        }
    }
}
