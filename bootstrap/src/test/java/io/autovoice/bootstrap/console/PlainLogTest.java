package io.autovoice.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class PlainLogTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    private final PlainLog log = PlainLog.to(new Terminal(stream, stream, false));

    @Test
    void our_warnings_are_plain_sentences() {
        log.publish(message("io.autovoice.cpu.audio.Decoding", Level.WARNING, "Skipped {0} packets", 3));

        assertThat(err).hasToString("warning: Skipped 3 packets" + System.lineSeparator());
    }

    @Test
    void what_is_less_than_a_warning_is_not_shown() {
        log.publish(message("io.autovoice.cpu.audio.Decoding", Level.INFO, "Read {0} packets", 3));

        assertThat(err).hasToString("");
    }

    @Test
    void libraries_have_no_voice() {
        log.publish(message("org.nd4j.linalg.factory.Nd4jBackend", Level.SEVERE, "Loaded {0}", 3));

        assertThat(err).hasToString("");
    }

    private static LogRecord message(String logger, Level level, String text, Object parameter) {
        LogRecord message = new LogRecord(level, text);
        message.setLoggerName(logger);
        message.setParameters(new Object[] {parameter});
        return message;
    }
}
