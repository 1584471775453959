package io.autovoice.bootstrap.cli.models;

import io.autovoice.application.model.ModelLibrary;
import io.autovoice.application.model.ModelState;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Deletes networks that are installed.")
final class ModelsRemoveCommand implements Runnable {
    private final CommandContext context;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "What to remove.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "Remove all of them.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    ModelsRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (all != names.isEmpty()) {
            throw new IllegalArgumentException("Name what to remove, or say --all");
        }
        ModelLibrary library = context.composition().library().modelLibrary();
        List<String> chosen = all ? there(library) : names.stream().distinct().toList();
        for (String name : chosen) {
            library.remove(name);
            if (!json) {
                context.terminal().result("Removed %s.".formatted(name));
            }
        }
        if (json) {
            context.terminal().result(JsonText.of(Map.of("removed", chosen)));
        }
    }

    private static List<String> there(ModelLibrary library) {
        return library.list().stream()
                .filter(listing -> listing.state() != ModelState.NOT_INSTALLED)
                .map(listing -> listing.model().name())
                .toList();
    }
}
