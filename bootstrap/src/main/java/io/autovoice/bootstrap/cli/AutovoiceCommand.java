package io.autovoice.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "autovoice",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Sings a song again in another voice: separates it, finds the pitch, converts the voice, mixes.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0 done                      6 engine failed, or a fallback under --strict",
            "   1 a bug in autovoice        7 out of device memory",
            "   2 wrong usage               8 output not written",
            "   3 input unreadable          9 validation failed",
            "   4 input unsuitable         10 validation incomplete",
            "   5 voice or model missing   11 regression, by bench",
            "                             130 cancelled"
        })
final class AutovoiceCommand implements Runnable {
    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress and no notes; warnings and errors stay.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Where something fails, show the stack trace too.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
