package io.autovoice.gpu.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Installing by a Maven that is a shell script, and what the folder says of itself. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "CUDA's jars are for Linux, and Maven is a shell script here")
class JarInstallationTest {
    private static final JarSet SET = new JarSet(
            "nd4j-toy",
            "1",
            "ToyBackend",
            List.of("a:b:1", "a:b:1:linux-x86_64"),
            List.of("b-1.jar", "b-1-natives.jar"),
            1);

    @TempDir
    Path folder;

    @Test
    void what_was_never_installed_says_how_it_is() {
        assertAbsent("nd4j-toy isn't installed", "Fetch it by Maven: install it.");
    }

    @Test
    void maven_brings_all_of_it_and_is_not_asked_again() throws IOException {
        assertThat(install(brings("b-1.jar", "b-1-natives.jar"))).isTrue();

        assertThat(jars().state()).isEqualTo(new GpuLibrary.Present("1"));
        assertThat(install("exit 1")).isFalse();
        assertThat(besides()).isEmpty();
        assertThat(Files.readString(folder.resolve("asked.xml")))
                .contains(
                        "<groupId>a</groupId><artifactId>b</artifactId><version>1</version><classifier>linux-x86_64<");
    }

    @Test
    void a_jar_that_is_missing_damaged_or_empty_is_named_and_fetched_again() throws IOException {
        install(brings("b-1.jar", "b-1-natives.jar"));
        Path jar = folder.resolve("jars/b-1-natives.jar");

        Files.write(jar, new byte[] {'P', 'K', 3, 4});
        assertAbsent(jar + " is damaged", "Fetch it again: install it.");
        try (OutputStream bytes = Files.newOutputStream(jar)) {
            new ZipOutputStream(bytes).close();
        }
        assertAbsent(jar + " is empty", "Fetch it again: install it.");
        Files.delete(jar);
        assertAbsent("nd4j-toy lacks b-1-natives.jar in " + jar.getParent(), "Fetch it again: install it.");

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> new IsolatedNd4j(jars(), folder.resolve("natives")).start(0))
                .withMessageContaining("lacks b-1-natives.jar");
        assertThat(install(brings("b-1.jar", "b-1-natives.jar"))).isTrue();
        assertThat(jars().state()).isInstanceOf(GpuLibrary.Present.class);
    }

    @Test
    void jars_without_nd4j_in_them_do_not_start_and_say_so() throws IOException {
        install(brings("b-1.jar", "b-1-natives.jar"));

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> new IsolatedNd4j(jars(), folder.resolve("natives")).start(0))
                .withMessageContaining("org.bytedeco.javacpp.Loader")
                .satisfies(failure -> assertThat(failure.remedy()).isEqualTo("Fetch it again: install it."));
    }

    @Test
    void what_maven_complains_of_is_said_and_nothing_is_left() throws IOException {
        assertRefused("echo '[INFO] hm'; echo '[ERROR] No route to host'; exit 1", "nd4j-toy: No route to host");
        assertRefused("exit 1", "it gave no reason");
        assertRefused(brings("b-1.jar"), "something else than was asked for: nd4j-toy lacks b-1-natives.jar");
    }

    @Test
    void without_maven_that_is_said() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() ->
                        installation(folder.resolve("no-maven").toString()).run(StageProgress.NONE))
                .withMessageContaining("no Maven")
                .satisfies(failure -> assertThat(failure.remedy()).contains("Maven 3.8.7"));
    }

    @Test
    void who_cancels_does_not_wait_for_maven() throws IOException {
        String maven = script("sleep 600");

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> installation(maven).run(RecordingProgress.cancellingAt(0)));
        assertThat(besides()).isEmpty();
    }

    private void assertAbsent(String reason, String remedy) {
        assertThat(jars().state()).isInstanceOfSatisfying(GpuLibrary.Absent.class, absent -> {
            assertThat(absent.reason()).startsWith(reason);
            assertThat(absent.remedy()).isEqualTo(remedy);
        });
    }

    private void assertRefused(String maven, String reason) throws IOException {
        assertThatExceptionOfType(ConversionException.class)
                .isThrownBy(() -> install(maven))
                .withMessageContaining(reason);
        assertThat(folder.resolve("jars")).doesNotExist();
        assertThat(besides()).isEmpty();
    }

    private boolean install(String maven) throws IOException {
        return installation(script(maven)).run(StageProgress.NONE);
    }

    private JarInstallation installation(String maven) {
        return new JarInstallation(jars(), new MavenFetch(maven, Map.of("PATH", "/usr/bin:/bin")));
    }

    private JarFolder jars() {
        return new JarFolder(folder.resolve("jars"), SET, "install it");
    }

    /** Called as Maven is: -B -f POM GOAL -DoutputDirectory=FOLDER. */
    private String script(String body) throws IOException {
        Path script = folder.resolve("maven.sh");
        Files.writeString(
                script,
                "#!/bin/sh\ncp \"$3\" %s/asked.xml\njars=${5#-DoutputDirectory=}\nmkdir \"$jars\"\n%s\n"
                        .formatted(folder, body));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private String brings(String... names) throws IOException {
        Path store = Files.createDirectories(folder.resolve("store"));
        StringBuilder copies = new StringBuilder();
        for (String name : names) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(store.resolve(name)))) {
                zip.putNextEntry(new ZipEntry("something"));
            }
            copies.append("cp %s \"$jars\"\n".formatted(store.resolve(name)));
        }
        return copies.toString();
    }

    /** What an installation would leave. */
    private List<Path> besides() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".jars"))
                    .toList();
        }
    }
}
