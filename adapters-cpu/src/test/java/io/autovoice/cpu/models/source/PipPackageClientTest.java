package io.autovoice.cpu.models.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.cpu.models.catalogue.PythonPackage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pythons are shell scripts here, which say what a real pip said. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts that stand for Python are of the Unix shell")
class PipPackageClientTest {
    private static final PythonPackage WANTED = new PythonPackage("tiny", "1.0", "0".repeat(64), 1000, "LICENSE");

    @TempDir
    Path folder;

    private Path bin;
    private Path into;

    @BeforeEach
    void set_up() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        into = Files.createDirectory(folder.resolve("into"));
    }

    @Test
    void pip_brings_the_wheel() throws IOException {
        python("python3", "echo whole > \"${dest}/tiny-1.0-py3-none-any.whl\"");

        assertThat(fetch()).hasFileName("tiny-1.0-py3-none-any.whl").hasContent("whole");
    }

    @Test
    void pip_is_asked_for_exactly_this_version_and_nothing_that_it_needs() throws IOException {
        python("python3", "echo \"$@\" > \"${dest}/asked.whl\"");

        assertThat(fetch()).content().contains("pip download", "--no-deps", "--only-binary=:all:", "tiny==1.0");
    }

    @Test
    void temporary_files_stay_in_the_folder() throws IOException {
        python("python3", "echo \"$TMPDIR\" > \"${dest}/tiny.whl\"");

        assertThat(fetch()).content().contains(into.toString());
    }

    @Test
    void a_python_without_pip_is_passed_over() throws IOException {
        script("python3", "exit 0");
        python("python", "echo whole > \"${dest}/tiny.whl\"");

        assertThat(fetch()).hasContent("whole");
    }

    @Test
    void without_python_it_is_said_what_to_install() {
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        failure -> assertThat(failure.remedy()).contains("--python", "--from"))
                .hasMessageContaining("no Python");
    }

    @Test
    void without_pip_it_is_said_what_to_install() throws IOException {
        script("python3", "echo 'No module named pip' >&2; exit 1");

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        failure -> assertThat(failure.remedy()).contains("ensurepip", "--python"))
                .hasMessageContaining("no pip");
    }

    @Test
    void a_python_that_was_named_is_the_only_one_tried() throws IOException {
        python("python3", "echo whole > \"${dest}/tiny.whl\"");

        assertThatThrownBy(() -> client().by(folder.resolve("none")).fetch(WANTED, into, StageProgress.NONE))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("none' is no Python with pip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARNING: Retrying (Retry(total=0)) after connection broken by NewConnectionError(...)",
                "ERROR: Could not find a version that satisfies the requirement tiny==1.0 (from versions: none)"
            })
    void no_network_is_said_in_one_line_with_a_way_out(String said) throws IOException {
        python("python3", "echo '%s' >&2; exit 1".formatted(said));

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        failure -> assertThat(failure.remedy()).contains("--from", "tiny==1.0"))
                .hasMessage("tiny 1.0 could not be fetched: pip can't reach its registry.")
                .hasRootCauseMessage("pip printed:" + System.lineSeparator() + said);
    }

    @Test
    void any_other_trouble_is_the_last_error_that_pip_names() throws IOException {
        python("python3", "echo 'ERROR: The first.' >&2; echo 'ERROR: The moon is full.' >&2; echo notice; exit 2");

        assertThatThrownBy(this::fetch).hasMessage("tiny 1.0 could not be fetched: The moon is full.");
    }

    @Test
    void a_full_disk_is_an_output_that_was_not_written() throws IOException {
        python("python3", "echo 'ERROR: Could not install: [Errno 28] No space left on device' >&2; exit 1");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("disk is full");
    }

    @Test
    void cancelling_ends_pip() throws IOException {
        python("python3", "sleep 60; echo late > \"${dest}/tiny.whl\"");
        long deadline = System.nanoTime() + 300_000_000; // ns: by then it sleeps
        long start = System.nanoTime();

        assertThatThrownBy(() -> client().fetch(WANTED, into, fraction -> {
                    if (System.nanoTime() > deadline) {
                        throw new ConversionCancelledException();
                    }
                }))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
    }

    @Test
    void ctrl_c_that_reached_pip_first_is_a_cancellation_too() throws IOException {
        python("python3", "echo 'ERROR: Operation cancelled by user' >&2; exit 1");

        assertThatThrownBy(this::fetch).isInstanceOf(ConversionCancelledException.class);
    }

    private Path fetch() throws IOException {
        return client().fetch(WANTED, into, StageProgress.NONE);
    }

    private PackageClient client() {
        return PackageClient.pip(Map.of("PATH", bin.toString()));
    }

    /** A Python whose pip downloads like this; {@code dest} is where to. */
    private void python(String name, String download) throws IOException {
        script(name, """
                case "$*" in *--version) echo pip 23.2; exit 0;; esac
                for argument; do
                    case $argument in --dest=*) dest=${argument#--dest=};; esac
                done
                """ + download);
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
