package io.autovoice.bootstrap.cli.compare;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.comparison.ComparisonRequest;
import io.autovoice.application.comparison.ComparisonRequest.Target;
import io.autovoice.application.comparison.PublishedComparison;
import io.autovoice.application.comparison.outcome.Origin;
import io.autovoice.application.io.OutputFolder;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.bootstrap.cli.convert.SoundOptions;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.EngineChoice;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.report.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code autovoice compare}. */
@Command(
        name = "compare",
        sortOptions = false,
        customSynopsis = "autovoice compare [OPTIONS] SONG --voices=ID,ID --out=DIR",
        description = {
            "Makes a page to listen to several voices and presets of one song side by side.",
            "Converts the song to each voice with each preset;",
            "players switch at the same position, spectrograms, pitch, scores."
        },
        footerHeading = "%nExample:%n",
        footer = "  autovoice compare song.mp3 --voices anna,ben --presets draft,balanced --out comparison")
public final class CompareCommand implements Runnable {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "SONG", description = "The song: any audio file, or a video with sound.")
    private Path song = Path.of("");

    @Option(
            names = "--voices",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "The voices; see 'autovoice voice list'.")
    private List<String> voices = new ArrayList<>();

    @Option(
            names = "--presets",
            split = ",",
            paramLabel = "P",
            defaultValue = "balanced",
            description = "The presets: draft, fast, balanced, high or studio (default: ${DEFAULT-VALUE}).")
    private List<QualityPreset> presets = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for index.html and the audio files; needs to be empty.")
    private Path out = Path.of("");

    @Option(
            names = "--overwrite",
            description = "The folder may hold something; files of the same names are replaced, the song never.")
    private boolean overwrite;

    @Mixin
    private SoundOptions sound = new SoundOptions();

    @Mixin
    private EngineChoice engines = new EngineChoice();

    @Option(names = "--json", description = "Print one JSON object with all scores on standard output.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    public CompareCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        ComparisonRequest request = request();
        refuseWhatCannotWork(request);
        ExecutionPlan first = engines.plans(context, presets).get(0);
        Session session = engines.open(context, first);

        PublishedComparison published = session.compareConversions().compare(request);

        context.terminal().result(json ? Reports.json(published).stripTrailing() : ComparisonSummary.of(published));
    }

    private ComparisonRequest request() {
        return new ComparisonRequest(
                song,
                new Origin(String.valueOf(song.getFileName()), commandLine(), program()),
                voices.stream().map(VoiceId::new).toList(),
                presets,
                sound::applyTo,
                new Target(out, overwrite),
                context.terminal().progress(),
                context.cancellation());
    }

    /** Before any work. */
    private void refuseWhatCannotWork(ComparisonRequest request) {
        request.voices()
                .forEach(voice -> sound.applyTo(ConvertSongRequest.of(song, voice.value()))
                        .build());
        Library library = context.composition().library();
        request.voices().forEach(library.voices()::describe);
        new OutputFolder(out).ensureWritable();
        library.comparisons().ensureWritable(request);
    }

    private String commandLine() {
        return "autovoice "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }

    private String program() {
        return String.join(" ", spec.root().version());
    }
}
