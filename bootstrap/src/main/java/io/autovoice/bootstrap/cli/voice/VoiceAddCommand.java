package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.voice.AddVoiceRequest;
import io.autovoice.application.voice.AddedVoice;
import io.autovoice.application.voice.Separation;
import io.autovoice.application.voice.generator.AddGenerator;
import io.autovoice.application.voice.generator.AddedGenerator;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Makes a voice out of recordings of one person speaking or singing,",
            "or out of a trained RVC voice. Music is separated first. Says what the recordings are worth and what would help."
        })
final class VoiceAddCommand implements Runnable {
    private static final String NOTHING_GIVEN =
            "A voice is made of recordings or of a trained RVC voice, and none was given."
                    + " For example: autovoice voice add %s speaking.wav singing.flac, or autovoice voice add %s --rvc MODEL.onnx";
    private static final String BOTH_GIVEN = "Give recordings, or --rvc with a trained voice, not both";

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "Its name: a-z, 0-9, '_' and '-'.")
    private String id = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "RECORDING", description = "One recording or many.")
    private List<Path> recordings = List.of();

    @ArgGroup(exclusive = false, heading = "%nA trained voice instead of recordings:%n")
    private @Nullable GeneratorOptions generator;

    @Option(
            names = "--separate",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description =
                    "Separate the voice from music first: where it isn't alone (auto), always, or never, so that music"
                            + " is refused (default: ${DEFAULT-VALUE}).")
    private Separation separation = Separation.AUTO;

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
        if ((generator == null) == recordings.isEmpty()) {
            throw new IllegalArgumentException(generator == null ? NOTHING_GIVEN.formatted(id, id) : BOTH_GIVEN);
        }
        VoiceDescription added = generator == null ? ofRecordings(voice) : ofGenerator(voice, generator);
        context.terminal().result(json ? VoiceText.json(added) : VoiceText.people(added));
    }

    private VoiceDescription ofRecordings(VoiceId voice) {
        ExecutionPlan plan = context.composition().plan(EngineRequest.AUTO, QualityPreset.BALANCED);
        AddedVoice added = context.composition()
                .open(EngineRequest.AUTO, plan)
                .addVoice()
                .add(new AddVoiceRequest(voice, recordings, separation, overwrite, context.progress("voice")));
        added.description().report().ifPresent(report -> report.warnings().forEach(context.terminal()::warn));
        added.notes().forEach(context.terminal()::note);
        return added.description();
    }

    private VoiceDescription ofGenerator(VoiceId voice, GeneratorOptions options) {
        Library library = context.composition().library();
        AddedGenerator added = AddGenerator.using(library.generators(), library.voices())
                .add(options.request(voice, overwrite, context.progress("voice")));
        context.terminal()
                .note("The voice sings at %d Hz, from %d content features a frame."
                        .formatted(added.sung().sampleRate(), added.sung().featureDimensions()));
        return added.description();
    }
}
