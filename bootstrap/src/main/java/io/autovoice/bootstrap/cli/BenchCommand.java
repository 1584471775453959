package io.autovoice.bootstrap.cli;

import io.autovoice.application.benchmark.BenchReport;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.io.OutputFolder;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.bootstrap.cli.bench.BenchEngines;
import io.autovoice.bootstrap.cli.bench.BenchMaterial;
import io.autovoice.bootstrap.cli.bench.Benchmarking;
import io.autovoice.bootstrap.cli.bench.ComparisonOptions;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.options.TextFile;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.report.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Converts a song again and again and tells what it costs: for combinations of device, TensorRT and",
            "preset beside each other, or compared with a stored profile or another build: faster, slower or",
            "noise for each stage. Ends with 11 if a stage or the whole got slower by more than the threshold."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  autovoice bench --devices cpu,cuda --tensorrt on,off --presets all --out bench",
            "  autovoice bench --song song.wav --voice anna --save before.json",
            "  autovoice bench --song song.wav --voice anna --baseline before.json",
            "  autovoice bench --against ../other/autovoice"
        })
final class BenchCommand implements Callable<Integer> {
    private static final String JSON = "bench.json";
    private static final String MARKDOWN = "bench.md";

    private final CommandContext context;

    @Mixin
    private BenchMaterial material = new BenchMaterial();

    @Mixin
    private BenchEngines engines = new BenchEngines();

    @Mixin
    private ComparisonOptions options = new ComparisonOptions();

    @Option(names = "--save", paramLabel = "FILE", description = "Write the profile, to be a --baseline later.")
    private @Nullable Path save;

    @Option(names = "--out", paramLabel = "DIR", description = "Write bench.json and bench.md into this folder.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace such files.")
    private boolean overwrite;

    @Option(names = "--json", description = "Print bench.json on standard output.")
    private boolean json;

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        options.require();
        material.require(context);
        if (engines.combinations().size() > 1 && (save != null || options.compares())) {
            engines.one();
        }
        if (save != null && options.against().isPresent()) {
            throw new IllegalArgumentException(
                    "--save stores a profile of this build alone: it does not go with --against");
        }
        saved().ifPresent(TextFile::ensureWritable);
        folder().ifPresent(folder -> folder.ensureWritable(List.of(JSON, MARKDOWN), overwrite));

        BenchReport report = new Benchmarking(context, material, engines, options).run();

        write(report);
        context.terminal().result(json ? Reports.json(report).stripTrailing() : Benchmarking.text(report));
        boolean regressed = report.comparison().map(TimeComparison::regressed).orElse(false);
        return regressed ? ExitCode.REGRESSION : ExitCode.DONE;
    }

    private void write(BenchReport report) {
        saved().ifPresent(file -> {
            file.write(Reports.json(profile(report)));
            context.terminal().note("wrote " + file.path());
        });
        folder().map(OutputFolder::path).ifPresent(path -> {
            new TextFile(path.resolve(JSON), overwrite).write(Reports.json(report));
            new TextFile(path.resolve(MARKDOWN), overwrite).write(Reports.markdown(report));
            context.terminal().note("wrote %s and %s".formatted(path.resolve(JSON), path.resolve(MARKDOWN)));
        });
    }

    private static Profile profile(BenchReport report) {
        var entry = report.entries().get(0);
        return entry.profile()
                .orElseThrow(() -> new EngineFailedException(
                        entry.reason().orElse("It could not be run."), "Save a combination that runs here."));
    }

    private Optional<TextFile> saved() {
        return Optional.ofNullable(save).map(file -> new TextFile(file, overwrite));
    }

    private Optional<OutputFolder> folder() {
        return Optional.ofNullable(out).map(OutputFolder::new);
    }
}
