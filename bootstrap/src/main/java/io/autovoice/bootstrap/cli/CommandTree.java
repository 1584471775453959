package io.autovoice.bootstrap.cli;

import io.autovoice.bootstrap.cli.compare.CompareCommand;
import io.autovoice.bootstrap.cli.convert.ConvertCommand;
import io.autovoice.bootstrap.cli.demo.DemoCommand;
import io.autovoice.bootstrap.cli.doctor.DoctorCommand;
import io.autovoice.bootstrap.cli.engines.EnginesCommand;
import io.autovoice.bootstrap.cli.models.ModelsCommand;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.Converters;
import io.autovoice.bootstrap.cli.voice.VoiceCommand;
import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/** All commands, ready to run a line of arguments. */
public final class CommandTree {
    private final CommandContext context;

    public CommandTree(CommandContext context) {
        this.context = context;
    }

    /** Runs one command line; whatever happens ends as an exit code. */
    public int run(String... arguments) {
        AutovoiceCommand root = new AutovoiceCommand();
        FailureToExitCode failures = new FailureToExitCode(context.terminal(), root::verbose);
        CommandLine commands = commands(root)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(parsed -> {
                    context.terminal().setQuiet(root.quiet());
                    return new RunLast().execute(parsed);
                });
        try {
            return commands.execute(arguments);
        } catch (Error failure) { // picocli hands on exceptions only
            return failures.error(failure);
        }
    }

    private CommandLine commands(AutovoiceCommand root) {
        CommandLine commands = new CommandLine(root)
                .addSubcommand(new ConvertCommand(context))
                .addSubcommand(new CompareCommand(context))
                .addSubcommand(new SeparateCommand(context))
                .addSubcommand(new PitchCommand(context))
                .addSubcommand(VoiceCommand.tree(context))
                .addSubcommand(ModelsCommand.tree(context))
                .addSubcommand(EnginesCommand.tree(context))
                .addSubcommand(new SimilarityCommand(context))
                .addSubcommand(new ValidateCommand(context))
                .addSubcommand(new BenchCommand(context))
                .addSubcommand(new BenchWorkerCommand(context, System.in))
                .addSubcommand(new ReportCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new CompletionCommand(context));
        Converters.register(commands);
        return commands.setOut(context.terminal().results())
                .setErr(context.terminal().messages())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
}
