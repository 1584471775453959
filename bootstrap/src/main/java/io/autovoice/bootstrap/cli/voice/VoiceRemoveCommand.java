package io.autovoice.bootstrap.cli.voice;

import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.conversion.VoiceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Deletes a voice.")
final class VoiceRemoveCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The voice.")
    private String id = "";

    VoiceRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.composition().library().voices().remove(new VoiceId(id));
        context.terminal().result("Removed voice " + id + ".");
    }
}
