package io.autovoice.bootstrap.cli.models;

import io.autovoice.bootstrap.cli.options.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code autovoice models}: nothing by itself. */
@Command(
        name = "models",
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, installs, verifies and removes the networks that make the sound better.")
public final class ModelsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private ModelsCommand() {}

    /** The command with those below it. */
    public static CommandLine tree(CommandContext context) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsListCommand(context))
                .addSubcommand(new ModelsInstallCommand(context))
                .addSubcommand(new ModelsVerifyCommand(context))
                .addSubcommand(new ModelsRemoveCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: list, install, verify or remove.");
    }
}
