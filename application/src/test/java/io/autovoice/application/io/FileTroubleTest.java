package io.autovoice.application.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTroubleTest {
    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("a.txt"), "permission to 'a.txt' is denied"),
                Arguments.of(new FileAlreadyExistsException("a.txt"), "'a.txt' is in the way"),
                Arguments.of(new NoSuchFileException("a.txt"), "there is no 'a.txt'"),
                Arguments.of(new FileSystemException("a.txt", null, "File name too long"), "File name too long"),
                Arguments.of(new IOException("No space left on device"), "No space left on device"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void trouble_is_said_without_names_of_classes(IOException failure, String words) {
        assertThat(FileTrouble.reason(failure)).isEqualTo(words);
    }
}
