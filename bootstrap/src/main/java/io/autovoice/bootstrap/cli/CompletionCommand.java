package io.autovoice.bootstrap.cli;

import io.autovoice.bootstrap.cli.options.CommandContext;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = {
            "Prints a completion script for bash and zsh.",
            "Use it in the running shell with: source <(autovoice completion)"
        })
final class CompletionCommand implements Runnable {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.terminal().result(AutoComplete.bash("autovoice", spec.root().commandLine()));
    }
}
