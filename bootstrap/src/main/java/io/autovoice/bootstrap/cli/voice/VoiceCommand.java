package io.autovoice.bootstrap.cli.voice;

import io.autovoice.bootstrap.cli.options.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code autovoice voice}: nothing by itself. */
@Command(name = "voice", synopsisSubcommandLabel = "COMMAND", description = "Adds, lists, shows and removes voices.")
public final class VoiceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private VoiceCommand() {}

    /** The command with those below it. */
    public static CommandLine tree(CommandContext context) {
        return new CommandLine(new VoiceCommand())
                .addSubcommand(new VoiceAddCommand(context))
                .addSubcommand(new VoiceListCommand(context))
                .addSubcommand(new VoiceShowCommand(context))
                .addSubcommand(new VoiceRemoveCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: add, list, show or remove.");
    }
}
