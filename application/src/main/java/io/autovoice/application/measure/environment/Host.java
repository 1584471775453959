package io.autovoice.application.measure.environment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The machine and its Java.
 *
 * @param cpu the processor's name, or its architecture where the system tells no name
 * @param cores that this process may use
 * @param memory all of the machine's in mebibytes, as a number; "unknown" where the system doesn't tell
 * @param system name, version and architecture of the operating system
 * @param java version, vendor, and the options that change how it runs; files among them are left out
 * @param heapLimitMebibytes the most that the heap may grow to
 */
public record Host(String cpu, int cores, String memory, String system, String java, long heapLimitMebibytes) {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** The one this runs on. */
    public static Host here() {
        return new Host(
                value(CPU, "model name").orElseGet(() -> System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                value(MEMORY, "MemTotal").map(Host::mebibytes).orElse("unknown"),
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                virtualMachine(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String virtualMachine() {
        String options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") && !option.contains("/") && !option.contains("\\"))
                .collect(Collectors.joining(" "));
        return "%s (%s) %s"
                .formatted(System.getProperty("java.version"), System.getProperty("java.vendor"), options)
                .strip();
    }

    /** Of lines such as "model name : Some CPU", the first with that name. */
    private static Optional<String> value(Path file, String name) {
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                            .lines()
                            .filter(line -> line.startsWith(name) && line.contains(":"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String mebibytes(String kibibytes) {
        String number = kibibytes.replace("kB", "").strip();
        return number.matches("\\d{1,15}") ? String.valueOf(Long.parseLong(number) >> 10) : "unknown";
    }
}
