package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.voice.reference.ReferenceAdvice;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.conversion.VoiceId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows what is known of a voice.")
final class VoiceShowCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The voice.")
    private String id = "";

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    VoiceShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        VoiceDescription voice = context.composition().library().voices().describe(new VoiceId(id));
        voice.report().ifPresent(report -> report.warnings().forEach(context.terminal()::warn));
        voice.report().map(ReferenceAdvice::on).orElse(List.of()).forEach(context.terminal()::note);
        context.terminal().result(json ? VoiceText.json(voice) : VoiceText.people(voice));
    }
}
