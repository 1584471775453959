package io.autovoice.gpu.probe;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts a second JVM that asks native libraries.
 *
 * @param javaHome its {@code bin/java} is run
 * @param program the child's main class
 * @param environment added to that of this process
 * @param limit after which it is ended
 */
record GpuChild(Path javaHome, String classPath, String program, Map<String, String> environment, Duration limit) {
    private static final System.Logger LOG = System.getLogger(GpuChild.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration GRACE =
            Duration.ofSeconds(1); // a process may hang in the kernel, where no signal reaches it
    private static final int MOST_ANSWERS = 1 << 16; // bytes
    private static final String UNPACKED =
            "org.bytedeco.javacpp.cachedir"; // where JavaCPP keeps libraries that it unpacked
    private static final int SIGNALS = 128; // exit codes above it mean a signal
    private static final Pattern CRASH = Pattern.compile(
            "#\\s+(?<signal>SIG\\w+) \\([\\s\\S]*?# Problematic frame:\\s+# \\w\\s+\\[?(?<library>[^\\s+\\]]+)");
    private static final String AGAIN =
            "See whether nvidia-smi works; if it doesn't, restart the machine or reinstall the driver.";

    GpuChild {
        environment = Map.copyOf(environment);
    }

    /** Java and class path of this process. */
    static GpuChild ofThisProcess() {
        return new GpuChild(
                Path.of(System.getProperty("java.home", "")),
                System.getProperty("java.class.path", ""),
                GpuQuestions.class.getName(),
                Map.of(),
                LIMIT);
    }

    /** What it wrote, and what became of it if it did not end well. */
    record Ended(Answers answers, Optional<Trouble> trouble) {}

    /**
     * @param reason a clause
     * @param remedy a sentence
     */
    record Trouble(String reason, String remedy) {}

    /** Never throws and takes little longer than the limit. */
    Ended ask(int deviceIndex) {
        Path java = javaHome.resolve("bin").resolve("java");
        if (!Files.isExecutable(java)) {
            return failed(
                    "the driver is asked by a second Java, and there is none at '%s'".formatted(java),
                    "Run autovoice by a whole Java 17 or newer, with its bin/java.");
        }
        if (classPath.isBlank()) {
            return failed(
                    "the driver is asked by a second Java, which needs a class path, and this one has none",
                    "Start autovoice by java -cp, not from a module image.");
        }
        try {
            Path folder = Files.createTempDirectory("autovoice-gpu");
            try {
                return run(java, folder, deviceIndex);
            } finally {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException | SecurityException unstarted) {
            return failed(
                    "the second Java that asks the driver didn't start: " + unstarted.getMessage(),
                    "See that programs may be started and that the temporary folder can be written.");
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return failed("asking the driver was cut short", "Try again.");
        }
    }

    private Ended run(Path java, Path folder, int deviceIndex) throws IOException, InterruptedException {
        Path sheet = folder.resolve("answers");
        ProcessBuilder builder = new ProcessBuilder(command(java, folder, sheet, deviceIndex))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("noise").toFile());
        builder.environment().putAll(environment);
        Process child = builder.start();
        boolean inTime;
        try {
            inTime = child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            child.destroyForcibly();
        }
        child.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        Answers answers = Answers.of(text(sheet).lines().toList());
        if (!inTime) {
            return new Ended(answers, Optional.of(new Trouble(hung(answers), AGAIN)));
        }
        int exit = child.exitValue();
        return new Ended(
                answers,
                exit == 0 && answers.complete()
                        ? Optional.empty()
                        : Optional.of(died(exit, answers, text(folder.resolve("noise")))));
    }

    private List<String> command(Path java, Path folder, Path sheet, int deviceIndex) {
        return List.of(
                java.toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash"),
                "-Djava.io.tmpdir=" + folder, // JCuda unpacks its libraries there, and it is nobody else's
                "-D%s=%s".formatted(UNPACKED, System.getProperty(UNPACKED, folder.toString())),
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0", // NVIDIA's libraries are larger than such a heap lets
                // JavaCPP expect
                "-cp",
                classPath,
                program,
                sheet.toString(),
                Integer.toString(deviceIndex),
                Long.toString(limit.toMillis()));
    }

    private String hung(Answers answers) {
        return "the driver didn't answer within %d s when it was asked for %s"
                .formatted(limit.toSeconds(), asked(answers));
    }

    private static Trouble died(int exit, Answers answers, String noise) {
        if (noise.contains("Could not find or load main class")) {
            return new Trouble(
                    "the driver is asked by a second Java, and its class path doesn't hold autovoice",
                    "Start autovoice by java -cp with its jars side by side; jars inside a jar are not supported.");
        }
        String said = noise.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .reduce((first, second) -> second)
                .map(line -> ": " + line.strip())
                .orElse("");
        return new Trouble(
                "the process that asks the driver %s when it asked for %s%s"
                        .formatted(end(exit, noise), asked(answers), said),
                AGAIN);
    }

    /** A JVM says itself what crashed it, except where a library ended it without a word. */
    private static String end(int exit, String noise) {
        Matcher crash = CRASH.matcher(noise);
        if (crash.find()) {
            return "crashed (%s in %s)".formatted(crash.group("signal"), crash.group("library"));
        }
        return exit > SIGNALS ? "was ended by signal " + (exit - SIGNALS) : "ended with code " + exit;
    }

    private static String asked(Answers answers) {
        return answers.of(Answers.ASKING).orElse("nothing yet");
    }

    private static Ended failed(String reason, String remedy) {
        return new Ended(Answers.of(List.of()), Optional.of(new Trouble(reason, remedy)));
    }

    private static String text(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MOST_ANSWERS), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) {
        try {
            List<Path> files;
            try (Stream<Path> walked = Files.walk(folder)) {
                files = walked.sorted(Comparator.reverseOrder()).toList(); // what is in a folder before itself
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) { // a temporary folder more is no reason to be without a GPU
            LOG.log(System.Logger.Level.DEBUG, "'%s' can't be removed".formatted(folder), left);
        }
    }
}
