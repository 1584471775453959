package io.autovoice.gpu;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings of one thread that the command line would bring to standard error. */
final class SaidAloud extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("io.autovoice.application.fallback");
    private final Thread listener = Thread.currentThread();
    private final List<String> sentences = new CopyOnWriteArrayList<>();

    SaidAloud() {
        logger.addHandler(this);
    }

    List<String> sentences() {
        return sentences;
    }

    @Override
    public void publish(LogRecord message) {
        if (Thread.currentThread().equals(listener)) {
            sentences.add(message.getMessage());
        }
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
