package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.plan.EngineRequest;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.voice.AddVoiceRequest;
import io.autovoice.application.voice.AddedVoice;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Makes a voice out of recordings of one person speaking or singing, without music.")
final class VoiceAddCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "Its name: a-z, 0-9, '_' and '-'.")
    private String id = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RECORDING", description = "One recording or many.")
    private List<Path> recordings = List.of();

    @Option(names = "--overwrite", description = "Replace a voice of that name.")
    private boolean overwrite;

    @Option(names = "--json", description = "Print one JSON object on standard output.")
    private boolean json;

    VoiceAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        VoiceId voice = new VoiceId(id);
        ExecutionPlan plan = context.composition().plan(EngineRequest.AUTO, QualityPreset.BALANCED);

        AddedVoice added = context.composition()
                .open(EngineRequest.AUTO, plan)
                .addVoice()
                .add(new AddVoiceRequest(voice, recordings, overwrite, context.progress("voice")));

        added.notes().forEach(context.terminal()::note);
        context.terminal().result(json ? VoiceText.json(added.description()) : VoiceText.people(added.description()));
    }
}
