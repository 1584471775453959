package io.autovoice.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.progress.SongProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);

    @Test
    void plain_lines_come_at_every_tenth_and_every_step() {
        SongProgress progress = new Terminal(stream, stream, false).progress();

        for (int percent = 0; percent <= 20; percent++) {
            progress.advanced(percent, percent < 15 ? "reading" : "separation");
        }

        assertThat(said().lines())
                .containsExactly("  0 %  reading", " 10 %  reading", " 15 %  separation", " 20 %  separation");
    }

    @Test
    void a_bar_is_rewritten_in_place_with_the_time_that_remains() {
        AtomicLong clock = new AtomicLong();
        SongProgress progress = new ProgressBar(new Terminal(stream, stream, true), clock::get);

        clock.set(30_000_000_000L);
        progress.advanced(25, "separation");

        assertThat(said()).isEqualTo("\r[######------------------]  25 %  separation  ETA 1:30");
    }

    @Test
    void a_bar_is_not_rewritten_more_than_ten_times_a_second() {
        AtomicLong clock = new AtomicLong();
        SongProgress progress = new ProgressBar(new Terminal(stream, stream, true), clock::get);

        for (int ms = 0; ms < 1000; ms++) {
            clock.set(ms * 1_000_000L);
            progress.advanced(0.1 * ms, "mixing");
        }

        assertThat(said().chars().filter(character -> character == '\r').count())
                .isEqualTo(10);
    }

    @Test
    void a_warning_takes_the_place_of_the_bar() {
        Terminal terminal = new Terminal(stream, stream, true);
        terminal.progress().advanced(50, "mixing");

        terminal.warn("look");

        assertThat(said()).endsWith("\rwarning: look" + System.lineSeparator());
    }

    @Test
    void quiet_shows_no_progress() {
        Terminal terminal = new Terminal(stream, stream, true);
        terminal.setQuiet(true);

        assertThat(terminal.progress()).isSameAs(SongProgress.NONE);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
