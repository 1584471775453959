package io.autovoice.gpu.nd4j;

import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Jars with all that they need, by the user's own Maven, from where it is set to fetch.
 *
 * @param program Maven: a name along the path, or a file
 * @param environment all of Maven's
 */
record MavenFetch(String program, Map<String, String> environment) {
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.autovoice</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <dependencies>
            %s
              </dependencies>
            </project>
            """;
    private static final long POLL_MS = 200;
    private static final int LONGEST_LINE = 300; // characters

    /** @param work folder of ours: what Maven is told and prints stays in it, the jars come into its folder {@code jars} */
    Path into(Path work, JarSet set, StageProgress progress) throws IOException {
        Path pom = Files.writeString(work.resolve("pom.xml"), pom(set));
        Path jars = work.resolve("jars");
        Path log = work.resolve("maven.log");
        Process maven =
                start(List.of(program, "-B", "-f", pom.toString(), GOAL, "-DoutputDirectory=" + jars), work, log);
        try {
            while (!maven.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                progress.advanced(0); // which throws once nobody wants it any more
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
        }
        if (maven.exitValue() != 0) {
            throw new MissingResourceException(
                    "Maven could not fetch %s: %s".formatted(set.name(), complaint(log)),
                    "Try again with a network, room on the disk and a Maven that reaches its repository.");
        }
        return jars;
    }

    private Process start(List<String> command, Path work, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            started.getOutputStream().close(); // nobody answers its questions
            return started;
        } catch (IOException absent) {
            throw new MissingResourceException(
                    "There is no Maven here, which fetches the jars.", "Install Maven 3.8.7 or newer.", absent);
        }
    }

    private static String complaint(Path log) throws IOException {
        String line = Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(text -> text.startsWith("[ERROR]"))
                .findFirst()
                .orElse("it gave no reason");
        String sentence = line.replaceFirst("^\\[ERROR\\]\\s*", "");
        return sentence.length() <= LONGEST_LINE ? sentence : sentence.substring(0, LONGEST_LINE) + " ...";
    }

    private static String pom(JarSet set) {
        return POM.formatted(
                set.name(),
                set.dependencies().stream().map(MavenFetch::dependency).collect(Collectors.joining("\n")));
    }

    private static String dependency(String coordinates) {
        String[] parts = coordinates.split(":");
        String classifier = parts.length > 3 ? "<classifier>" + parts[3] + "</classifier>" : "";
        return "    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>"
                .formatted(parts[0], parts[1], parts[2], classifier);
    }
}
