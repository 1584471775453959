package io.autovoice.gpu.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the NVIDIA kernel driver shows on Linux under {@code /proc/driver/nvidia}. WSL has none of it, though its GPU can be used.
 *
 * @param root of the file system: {@code /} but for tests
 */
record DriverFiles(Path root) {
    private static final Pattern VERSION = Pattern.compile("Kernel Module(?: for \\S+)?\\s+(\\d+(?:\\.\\d+)+)");

    boolean exist() {
        return Files.exists(root.resolve("proc/driver/nvidia/version"));
    }

    /** Such as 580.65.06. */
    Optional<String> version() {
        try {
            byte[] text = Files.readAllBytes(root.resolve("proc/driver/nvidia/version"));
            Matcher matcher = VERSION.matcher(new String(text, StandardCharsets.ISO_8859_1));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) { // a probe never throws
            return Optional.empty();
        }
    }
}
