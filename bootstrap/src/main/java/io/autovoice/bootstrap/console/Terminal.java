package io.autovoice.bootstrap.console;

import io.autovoice.application.progress.SongProgress;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Scanner;

/** Standard output for results, standard error for the rest. Safe for use by many threads. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final Optional<InputStream> answers; // of a person who watches
    private final boolean interactive;
    private boolean quiet;
    private int liveLength; // characters of the line that is being rewritten in place

    /**
     * @param interactive whether a person watches standard error, so that a line may be rewritten in place
     */
    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this(out, err, interactive, Optional.empty());
    }

    /**
     * @param answers what a person types, who then is asked
     */
    public Terminal(PrintStream out, PrintStream err, boolean interactive, Optional<InputStream> answers) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.answers = answers;
    }

    /** The streams of this process. {@code -Dio.autovoice.interactive=false} says that standard error is no terminal. */
    public static Terminal ofThisProcess() {
        boolean watched = System.console() != null && !"false".equals(System.getProperty("io.autovoice.interactive"));
        return new Terminal(System.out, System.err, watched, watched ? Optional.of(System.in) : Optional.empty());
    }

    /** Silences progress and notes; warnings and errors stay. */
    public synchronized void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    public synchronized void result(String text) {
        eraseLive();
        out.println(text);
        out.flush();
    }

    /** Worth saying, nothing wrong. */
    public synchronized void note(String sentence) {
        if (!quiet) {
            printError("note: " + sentence);
        }
    }

    public synchronized void warn(String sentence) {
        printError("warning: " + sentence);
    }

    public synchronized void error(String text) {
        printError(text);
    }

    /** The answer to a question, a line; nothing if there is nobody to ask. */
    public synchronized Optional<String> ask(String question) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        eraseLive();
        err.print(question);
        err.flush();
        Scanner typed = new Scanner(answers.orElseThrow(), Charset.defaultCharset());
        return Optional.of(typed.hasNextLine() ? typed.nextLine() : "");
    }

    /** For the stack traces of {@code --verbose}. */
    public synchronized void trace(Throwable failure) {
        eraseLive();
        failure.printStackTrace(err);
    }

    /** Standard output, for libraries that print by themselves. */
    public PrintWriter results() {
        return new PrintWriter(new OutputStreamWriter(out, Charset.defaultCharset()), true);
    }

    /** Standard error, likewise. */
    public PrintWriter messages() {
        return new PrintWriter(new OutputStreamWriter(err, Charset.defaultCharset()), true);
    }

    /** A new display of the progress of one piece of work. */
    public synchronized SongProgress progress() {
        if (quiet) {
            return SongProgress.NONE;
        }
        return interactive ? new ProgressBar(this, System::nanoTime) : new ProgressLines(this);
    }

    /** Rewrites the last line of standard error in place. */
    synchronized void live(String text) {
        err.print('\r' + text + " ".repeat(Math.max(0, liveLength - text.length())));
        err.flush();
        liveLength = text.length();
    }

    private void printError(String text) {
        eraseLive();
        err.println(text);
        err.flush();
    }

    private void eraseLive() {
        if (liveLength > 0) {
            live("");
            err.print('\r');
            err.flush();
            liveLength = 0;
        }
    }
}
