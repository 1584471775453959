package io.autovoice.bootstrap.cli;

import io.autovoice.application.io.OutputFolder;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.validation.ValidateRequest;
import io.autovoice.bootstrap.cli.demo.DemoMaterial;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.EngineOptions;
import io.autovoice.bootstrap.console.TextTable;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = {
            "Converts a song several times and checks timing, latency, GPU use, length and likeness.",
            "Ends with 0 if all passed, 9 if something failed, 10 if something could not be tested here."
        })
final class ValidateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the reports.")
    private Path out = Path.of("");

    @Option(names = "--song", paramLabel = "F", description = "The song; needs --voice. Left out: the demo song.")
    private @Nullable Path song;

    @Option(names = "--voice", paramLabel = "ID", description = "The voice; needs --song. Left out: the demo voice.")
    private @Nullable String voice;

    @Option(names = "--overwrite", description = "Replace the files of an earlier report.")
    private boolean overwrite;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    ValidateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if ((song == null) != (voice == null)) {
            throw new IllegalArgumentException("--song and --voice go together: give both or none");
        }
        new OutputFolder(out).ensureWritable(files(), overwrite);
        Session session = engines.open(context);
        ValidationReport report =
                session.validateSystem().validate(song == null || voice == null ? ofDemo(session) : of(song, voice));
        context.composition()
                .library()
                .reports()
                .writeValidation(out, report)
                .forEach(file -> context.terminal().note("wrote " + file));
        context.terminal().result(table(report));
        return ExitCode.of(report.verdict());
    }

    private List<String> files() {
        List<String> files =
                new ArrayList<>(context.composition().library().reports().validationFiles());
        if (song == null) {
            files.add(DemoMaterial.VOICE_FILE);
        }
        return files;
    }

    private ValidateRequest of(Path file, String id) {
        VoiceId known = context.composition()
                .library()
                .voices()
                .describe(new VoiceId(id))
                .id();
        Waveform waveform = SuitableAudio.read(context.composition().library().reader(), file, context.silently());
        return new ValidateRequest(String.valueOf(file.getFileName()), waveform, known, context.progress("validation"));
    }

    private ValidateRequest ofDemo(Session session) {
        DemoMaterial material = new DemoMaterial(context, out);
        VoiceId demo = material.addVoice(session);
        return new ValidateRequest("Demo song", DemoMaterial.song(), demo, context.progress("validation"));
    }

    private static String table(ValidationReport report) {
        TextTable table = new TextTable("Test", "Verdict", "Why");
        report.outcomes().forEach(test -> table.row(test.name(), test.verdict().key(), test.reason()));
        return table.row("all", report.verdict().key(), "").toString();
    }
}
