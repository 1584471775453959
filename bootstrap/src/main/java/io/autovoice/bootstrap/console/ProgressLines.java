package io.autovoice.bootstrap.console;

import io.autovoice.application.progress.SongProgress;
import java.util.Locale;

/** A plain line at every tenth of the way and at every new step: for logs. */
final class ProgressLines implements SongProgress {
    private static final int EVERY = 10; // percent

    private final Terminal terminal;
    private int lastTenth = -1;
    private String lastStep = "";

    ProgressLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void advanced(double percent, String step) {
        int tenth = (int) (percent / EVERY);
        if (tenth > lastTenth || !step.equals(lastStep)) {
            lastTenth = tenth;
            lastStep = step;
            terminal.error(String.format(Locale.ROOT, "%3.0f %%  %s", Math.floor(percent), step));
        }
    }
}
