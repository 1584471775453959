package io.autovoice.bootstrap.cli.engines;

import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.gpu.engines.cache.EngineListing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description =
                "Lists the engines that are kept, with how near to FP32 they are and whether they can be used here.")
final class EnginesListCommand implements Runnable {
    private final CommandContext context;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    EnginesListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        List<EngineListing> engines =
                context.composition().engines().cache().list(new Outlook(context).surroundings(0));
        if (engines.isEmpty() && !json) {
            context.terminal().note("No engines are kept. Build them: autovoice engines build");
            return;
        }
        context.terminal().result(json ? EnginesText.json(engines) : EnginesText.table(engines));
    }
}
