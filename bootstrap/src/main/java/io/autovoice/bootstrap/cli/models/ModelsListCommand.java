package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelListing;
import io.autovoice.bootstrap.cli.options.CommandContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists what can be installed and what is.")
final class ModelsListCommand implements Runnable {
    private final CommandContext context;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    ModelsListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        List<ModelListing> models =
                context.composition().library().modelLibrary().list();
        context.terminal().result(json ? ModelsText.json(models) : ModelsText.table(models));
    }
}
