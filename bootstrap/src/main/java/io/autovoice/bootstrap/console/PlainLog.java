package io.autovoice.bootstrap.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Brings warnings of our own packages to standard error as plain sentences and drops everything else, so that libraries have no voice
 * on the console. {@link System.Logger} and slf4j both end in java.util.logging here.
 */
public final class PlainLog extends Handler {
    private static final String OURS = "io.autovoice.";
    private final Terminal terminal;

    static PlainLog to(Terminal terminal) {
        return new PlainLog(terminal);
    }

    private PlainLog(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Replaces the whole logging set-up of this process. */
    public static void install(Terminal terminal) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new PlainLog(terminal));
    }

    @Override
    public void publish(LogRecord message) {
        String logger = message.getLoggerName();
        if (logger != null && logger.startsWith(OURS) && message.getLevel().intValue() >= Level.WARNING.intValue()) {
            terminal.warn(text(message));
        }
    }

    private static String text(LogRecord message) {
        Object[] parameters = message.getParameters();
        String text = parameters == null || parameters.length == 0
                ? message.getMessage()
                : new MessageFormat(message.getMessage(), Locale.ROOT).format(parameters);
        Throwable thrown = message.getThrown();
        return thrown == null ? text : text + ": " + thrown;
    }

    @Override
    public void flush() {
        // the terminal flushes every line
    }

    @Override
    public void close() {
        // the terminal is not ours
    }
}
