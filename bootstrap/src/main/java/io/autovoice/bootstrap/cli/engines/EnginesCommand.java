package io.autovoice.bootstrap.cli.engines;

import io.autovoice.bootstrap.cli.options.CommandContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code autovoice engines}: nothing by itself. */
@Command(
        name = "engines",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Lists, builds and deletes the TensorRT engines that networks run on, on an NVIDIA GPU; installs nd4j-cuda.")
public final class EnginesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private EnginesCommand() {}

    /** The command with those below it. */
    public static CommandLine tree(CommandContext context) {
        return new CommandLine(new EnginesCommand())
                .addSubcommand(new EnginesListCommand(context))
                .addSubcommand(new EnginesBuildCommand(context))
                .addSubcommand(new EnginesCleanCommand(context))
                .addSubcommand(new EnginesInstallCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: list, build, clean or install.");
    }
}
