package io.autovoice.bootstrap.cli.voice;

import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.domain.conversion.VoiceId;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Deletes a voice.")
final class VoiceRemoveCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The voice.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    VoiceRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.composition().library().voices().remove(new VoiceId(id));
        context.terminal().result(json ? JsonText.of(Map.of("removed", id)) : "Removed voice " + id + ".");
    }
}
