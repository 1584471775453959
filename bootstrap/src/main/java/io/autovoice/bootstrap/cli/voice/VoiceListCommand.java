package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.bootstrap.cli.options.CommandContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists the voices that are stored.")
final class VoiceListCommand implements Runnable {
    private final CommandContext context;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    VoiceListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        List<VoiceDescription> voices = context.composition().library().voices().list();
        if (json) {
            context.terminal().result(VoiceText.json(voices));
        } else if (voices.isEmpty()) {
            context.terminal().note("There are no voices yet. Add one: autovoice voice add ID RECORDING...");
        } else {
            context.terminal().result(VoiceText.table(voices));
        }
    }
}
