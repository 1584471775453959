package io.autovoice.bootstrap.cli;

import io.autovoice.bootstrap.cli.options.CommandContext;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = "Makes validation_report.md and report.html anew from the JSON files in a folder.")
final class ReportCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder that validate or convert --profile wrote.")
    private Path folder = Path.of("");

    ReportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.composition()
                .library()
                .reports()
                .rebuild(folder)
                .forEach(file -> context.terminal().result(file.toString()));
    }
}
