package io.autovoice.bootstrap;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.bootstrap.cli.CommandTree;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.PlainLog;
import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.bootstrap.wiring.GuiceComposition;

/** The program {@code autovoice}. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofThisProcess();
        PlainLog.install(terminal);
        int exitCode;
        try (Interrupt interrupt = Interrupt.install()) {
            exitCode = run(terminal, interrupt.cancellation(), arguments);
        }
        System.exit(exitCode);
    }

    private static int run(Terminal terminal, Cancellation cancellation, String[] arguments) {
        try (ResourceScope scope = new ResourceScope()) {
            GuiceComposition composition = new GuiceComposition(scope, System.getenv());
            return new CommandTree(new CommandContext(composition, terminal, cancellation)).run(arguments);
        }
    }
}
