package io.autovoice.bootstrap.cli;

import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.bootstrap.libraries.NativeTrouble;
import io.autovoice.domain.failure.ConversionException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where a failure becomes a sentence, a remedy and an exit code. */
final class FailureToExitCode implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;
    private final BooleanSupplier verbose;

    FailureToExitCode(Terminal terminal, BooleanSupplier verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (verbose.getAsBoolean()) {
            terminal.trace(failure);
        }
        if (failure instanceof ConversionException known) {
            return known(known);
        }
        if (failure instanceof IllegalArgumentException mistake) {
            say(String.valueOf(mistake.getMessage()), help(command));
            return ExitCode.USAGE;
        }
        return NativeTrouble.of(failure).map(this::known).orElseGet(() -> unexpected(failure));
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        say(String.valueOf(mistake.getMessage()), help(mistake.getCommandLine()));
        UnmatchedArgumentException.printSuggestions(mistake, terminal.messages());
        return ExitCode.USAGE;
    }

    /** What nobody foresaw: a bug, or a JVM that ran out of something. */
    int error(Error failure) {
        if (verbose.getAsBoolean()) {
            terminal.trace(failure);
        }
        if (failure instanceof OutOfMemoryError) {
            say("The program ran out of memory: " + failure.getMessage(), "Give it more: AUTOVOICE_JAVA_OPTS=-Xmx8g");
            return ExitCode.BUG;
        }
        return NativeTrouble.of(failure).map(this::known).orElseGet(() -> unexpected(failure));
    }

    private int known(ConversionException failure) {
        say(String.valueOf(failure.getMessage()), failure.remedy());
        return ExitCode.of(failure);
    }

    private int unexpected(Throwable failure) {
        say(
                "This is a bug in autovoice: " + failure,
                "Please report it with the output of the same command and --verbose.");
        return ExitCode.BUG;
    }

    private void say(String sentence, String remedy) {
        terminal.error("error: " + sentence);
        terminal.error(remedy);
    }

    private static String help(CommandLine command) {
        return "Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName());
    }
}
