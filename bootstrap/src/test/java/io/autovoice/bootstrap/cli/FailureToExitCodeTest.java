package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.failure.UnreadableAudioException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.testing.FailingVoiceConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureToExitCodeTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnreadableAudioException("It broke.", "Mend it."), 3),
                Arguments.of(new UnsuitableAudioException("It broke.", "Mend it."), 4),
                Arguments.of(new MissingResourceException("It broke.", "Mend it."), 5),
                Arguments.of(new EngineFailedException("It broke.", "Mend it."), 6),
                Arguments.of(new OutOfDeviceMemoryException("It broke.", "Mend it."), 7),
                Arguments.of(new OutputNotWrittenException("It broke.", "Mend it."), 8),
                Arguments.of(new ConversionCancelledException(), 130));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_has_its_code_its_sentence_and_its_remedy(ConversionException failure, int exitCode) {
        autovoice.convertBy(new FailingVoiceConverter(failure));

        Ended ended = convert();

        assertThat(ended.exitCode()).isEqualTo(exitCode);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("error: " + failure.getMessage(), failure.remedy())
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    @Test
    void no_failure_is_without_a_code() {
        List<Class<?>> tested = failures()
                .<Class<?>>map(arguments -> arguments.get()[0].getClass())
                .toList();

        assertThat(ConversionException.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void what_nobody_foresaw_asks_to_be_reported() {
        failUnforeseen();

        Ended ended = convert();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("bug", "report").doesNotContain("\tat ");
    }

    @Test
    void an_error_of_the_jvm_is_no_stack_trace_either() {
        autovoice.convertBy((vocals, sourceF0, targetF0, target, settings, progress) -> {
            throw new OutOfMemoryError("Java heap space");
        });

        Ended ended = convert();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("out of memory", "AUTOVOICE_JAVA_OPTS").doesNotContain("\tat ");
    }

    @Test
    void native_code_that_can_not_be_unpacked_is_no_bug() {
        autovoice.convertBy((vocals, sourceF0, targetF0, target, settings, progress) -> {
            throw (Error) new UnsatisfiedLinkError("java.io.IOException: No space left on device")
                    .initCause(new IOException("No space left on device"));
        });

        Ended ended = convert();

        assertThat(ended.exitCode()).isEqualTo(8);
        assertThat(ended.err())
                .contains("could not be unpacked: No space left on device.", "AUTOVOICE_CACHE")
                .doesNotContain("bug");
    }

    @Test
    void native_code_that_this_machine_can_not_run_is_no_bug_either() {
        autovoice.convertBy((vocals, sourceF0, targetF0, target, settings, progress) -> {
            throw new ExceptionInInitializerError(
                    new UnsatisfiedLinkError("no jniavutil in java.library.path: /usr/lib"));
        });

        Ended ended = convert();

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err())
                .contains("can't be loaded: no jniavutil.", "AUTOVOICE_CACHE", "autovoice doctor")
                .doesNotContain("bug");
    }

    @Test
    void verbose_shows_the_stack() {
        failUnforeseen();

        assertThat(convert("--verbose").err()).contains("\tat io.autovoice");
    }

    @Test
    void a_fallback_is_an_error_where_it_is_forbidden() {
        Ended ended = convert("--device", "cuda", "--strict");

        assertThat(ended.exitCode()).isEqualTo(6);
    }

    @Test
    void a_voice_that_is_not_there_is_named_with_those_that_are() {
        Ended ended = autovoice.run("voice", "show", "berta");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("berta", "anna");
    }

    @Test
    void a_song_that_is_not_there_is_unreadable() {
        Ended ended =
                autovoice.run("convert", autovoice.path("no.wav"), "--voice", "anna", "--out", autovoice.path("o.wav"));

        assertThat(ended.exitCode()).isEqualTo(3);
    }

    private void failUnforeseen() {
        autovoice.convertBy((vocals, sourceF0, targetF0, target, settings, progress) -> {
            throw new IllegalStateException("wires crossed");
        });
    }

    private Ended convert(String... more) {
        return autovoice.run(Stream.concat(
                        Stream.of(
                                "convert",
                                autovoice.path("song.wav"),
                                "--voice",
                                "anna",
                                "--out",
                                autovoice.path("out.wav")),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
