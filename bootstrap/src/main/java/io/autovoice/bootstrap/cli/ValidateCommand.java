package io.autovoice.bootstrap.cli;

import io.autovoice.application.io.OutputFolder;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.ValidationSummary;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.bootstrap.cli.demo.DemoMaterial;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.EngineOptions;
import io.autovoice.bootstrap.cli.validate.SongSelection;
import io.autovoice.bootstrap.cli.validate.TestOptions;
import io.autovoice.bootstrap.cli.validate.Validator;
import io.autovoice.bootstrap.cli.validate.VerdictTables;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        sortOptions = false,
        description = {
            "Checks timing, latency, GPU use, length, determinism, quality, scaling and memory.",
            "Converts a song again and again for it, and writes a profile of many runs.",
            "Ends with 0 if all that was asked passed, 9 if something failed, 10 if something could not",
            "be tested here."
        })
final class ValidateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the reports.")
    private Path out = Path.of("");

    @Mixin
    private SongSelection selection = new SongSelection();

    @Mixin
    private TestOptions options = new TestOptions();

    @Option(names = "--overwrite", description = "Replace the files of an earlier report.")
    private boolean overwrite;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    ValidateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Duration jvm = Startup.sinceJvmStart();
        selection.require();
        Set<ValidationTest> tests = options.tests();
        List<Path> songs = selection.folder();
        ensureWritable(songs);
        Optional<VoiceId> voice = selection.voice(context);
        Optional<KnownSong> truth = options.truth(context);

        long start = System.nanoTime();
        Session session = engines.open(context);
        Duration load = Duration.ofNanos(System.nanoTime() - start);
        Startup startup = new Startup(jvm, load, voice.isPresent(), Optional.empty());
        Validator validator = new Validator(context, session, tests, options.effort(), truth, startup);
        if (!songs.isEmpty()) {
            ValidationSummary summary = validator.validateAll(songs, voice.orElseThrow(), out);
            context.terminal().result(VerdictTables.of(summary));
            return ExitCode.of(summary.verdict());
        }
        ValidationReport report = one(validator, voice);
        context.terminal().result(VerdictTables.of(report));
        return ExitCode.of(report.verdict());
    }

    /** Before any work. */
    private void ensureWritable(List<Path> songs) {
        ReportWriter reports = context.composition().library().reports();
        List<String> files = new ArrayList<>(songs.isEmpty() ? reports.validationFiles() : reports.summaryFiles());
        if (selection.demo()) {
            files.add(DemoMaterial.VOICE_FILE);
        }
        new OutputFolder(out).ensureWritable(files, overwrite);
        Validator.folders(songs)
                .keySet()
                .forEach(folder ->
                        new OutputFolder(out.resolve(folder)).ensureWritable(reports.validationFiles(), overwrite));
    }

    private ValidationReport one(Validator validator, Optional<VoiceId> voice) {
        if (voice.isEmpty()) {
            VoiceId demo = new DemoMaterial(context, out).addVoice(validator.session());
            return validator.validate("Demo song", DemoMaterial.song(), demo, out);
        }
        Path file = selection.song();
        Waveform song = SuitableAudio.read(context.composition().library().reader(), file, context.silently());
        return validator.validate(String.valueOf(file.getFileName()), song, voice.orElseThrow(), out);
    }
}
