package io.autovoice.gpu.testing;

import io.autovoice.gpu.kernels.KernelSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A kernel source as a program of the host, compiled once a process. Where there is no C++ compiler, the test is skipped and says so. */
final class HostProgram {
    private static final Pattern ENTRY =
            Pattern.compile("extern \"C\" __global__ void (?:__launch_bounds__\\(\\d+\\) )?(\\w+)\\(");
    private static final List<String> HEADERS =
            List.of("cuda_on_host.h", "kernel_requests.h"); // the last includes the others
    // -w: what GPUs are told by pragmas means nothing here. -ffp-contract=off: the same bits on every host
    private static final List<String> COMMAND = List.of("g++", "-std=c++17", "-O1", "-w", "-ffp-contract=off", "-o");
    private static final ConcurrentHashMap<KernelSource, HostProgram> COMPILED = new ConcurrentHashMap<>();
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1); // compilers take a core and half a gigabyte each

    private final Path program;

    private HostProgram(Path program) {
        this.program = program;
    }

    static HostProgram of(KernelSource source) {
        Assumptions.assumeTrue(Compiler.FOUND, "there is no g++ here, by which kernels run on the host");
        return COMPILED.computeIfAbsent(source, HostProgram::compile);
    }

    /** Runs one request, in so many orders of threads; the result is what the kernel left in its buffers, one after the other. */
    byte[] run(byte[] request, int orders) {
        try {
            Path folder = Files.createTempDirectory("autovoice-kernel");
            try {
                Path asked = Files.write(folder.resolve("request"), request);
                Path answer = folder.resolve("answer");
                execute(
                        List.of(program.toString(), asked.toString(), answer.toString(), String.valueOf(orders)),
                        folder);
                return Files.readAllBytes(answer);
            } finally {
                deleteAll(folder);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static HostProgram compile(KernelSource source) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            String text = text(source);
            Path folder = Files.createDirectories(Path.of("target", "host-kernels"));
            String name =
                    source.name() + "-" + UUID.nameUUIDFromBytes((text + headers()).getBytes(StandardCharsets.UTF_8));
            Path program = folder.resolve(name).toAbsolutePath();
            if (!Files.exists(program)) {
                for (String header : HEADERS) {
                    Files.writeString(folder.resolve(header), resource(header));
                }
                Files.writeString(folder.resolve(name + ".cpp"), text);
                execute(
                        Stream.of(COMMAND, List.of("fresh", name + ".cpp"))
                                .flatMap(List::stream)
                                .toList(),
                        folder);
                Files.move(folder.resolve("fresh"), program, StandardCopyOption.ATOMIC_MOVE);
            }
            return new HostProgram(program);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static String text(KernelSource source) {
        String entries = ENTRY.matcher(source.text())
                .results()
                .map(match -> "KERNEL_ENTRY(%s)".formatted(match.group(1)))
                .collect(Collectors.joining(", "));
        return "#include \"%s\"\n#line 1 \"%s.cu\"\n%s\nint main(int argc, char** argv) {\n    return cuda_on_host::run(argc, argv, {%s});\n}\n"
                .formatted(
                        HEADERS.get(HEADERS.size() - 1),
                        source.name(),
                        source.text().replace("extern __shared__", "extern"),
                        entries);
    }

    private static String headers() throws IOException {
        StringBuilder headers = new StringBuilder();
        for (String header : HEADERS) {
            headers.append(resource(header));
        }
        return headers.toString();
    }

    private static String resource(String file) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(HostProgram.class.getResourceAsStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @throws KernelDefectException with what the program printed, if it fails */
    private static void execute(List<String> command, Path folder) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new KernelDefectException(printed.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        for (String file : List.of("request", "answer")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
    }

    /** Looked for once. */
    private static final class Compiler {
        static final boolean FOUND = found();

        private static boolean found() {
            try {
                Process process = new ProcessBuilder("g++", "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
