package io.autovoice.bootstrap.cli.engines;

import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.gpu.engines.cache.Cleaned;
import io.autovoice.gpu.engines.cache.EngineCache;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "clean",
        description = {
            "Deletes engines that are damaged, kept out, of networks that are gone, or of another GPU, driver or TensorRT.",
            "Where no GPU works, those of other machines stay: they may be good again tomorrow."
        })
final class EnginesCleanCommand implements Runnable {
    private final CommandContext context;

    @Option(names = "--all", description = "Delete all engines, and what builds have found out about GPUs.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    EnginesCleanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        EngineCache cache = context.composition().engines().cache();
        Cleaned cleaned = all ? cache.cleanAll() : cache.clean(new Outlook(context).surroundings(0));
        context.terminal()
                .result(
                        json
                                ? JsonText.of(Map.of("files", cleaned.files(), "bytes", cleaned.bytes()))
                                : "Deleted %d %s: %s freed."
                                        .formatted(
                                                cleaned.files(),
                                                cleaned.files() == 1 ? "file" : "files",
                                                EnginesText.size(cleaned.bytes())));
    }
}
