package io.autovoice.bootstrap.console;

import io.autovoice.application.progress.SongProgress;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line, rewritten in place: a bar, the percentage, the step, and how long it will take yet. */
final class ProgressBar implements SongProgress {
    private static final int WIDTH = 24; // characters
    private static final long PAUSE = 100_000_000; // ns between two rewrites
    private static final double TELLING = 3; // percent from which on an estimate means something

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private long shown;

    ProgressBar(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.shown = start - PAUSE;
    }

    @Override
    public synchronized void advanced(double percent, String step) {
        long now = nanoTime.getAsLong();
        if (now - shown >= PAUSE) {
            shown = now;
            int full = (int) (WIDTH * percent / 100);
            terminal.live(String.format(
                    Locale.ROOT,
                    "[%s%s] %3.0f %%  %s%s",
                    "#".repeat(full),
                    "-".repeat(WIDTH - full),
                    Math.floor(percent),
                    step,
                    remaining(percent, (now - start) / 1e9)));
        }
    }

    private static String remaining(double percent, double elapsedSeconds) {
        if (percent < TELLING) {
            return "";
        }
        long seconds = Math.round(elapsedSeconds * (100 - percent) / percent);
        return String.format(Locale.ROOT, "  ETA %d:%02d", seconds / 60, seconds % 60);
    }
}
