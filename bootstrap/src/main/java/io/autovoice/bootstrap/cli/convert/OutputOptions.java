package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.io.SampleFormat;
import io.autovoice.bootstrap.cli.options.StemFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is written where. */
final class OutputOptions {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "OUT",
            description = "The file to write; its ending says how: wav, flac, mp3, m4a or opus.")
    private Path out = Path.of("");

    @Option(
            names = "--bits",
            paramLabel = "16|24|32f",
            defaultValue = "24",
            description = "Bits of a sample in wav and flac (default: ${DEFAULT-VALUE}).")
    private SampleFormat bits = SampleFormat.PCM_24;

    @Option(
            names = "--stems",
            paramLabel = "DIR",
            description = "Write vocals.wav, instrumental.wav and converted.wav there too, 32-bit float.")
    private @Nullable Path stems;

    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description =
                    "Write where the time went: performance_breakdown.json, trace.json, validation_report.md, report.html.")
    private @Nullable Path profile;

    @Option(names = "--overwrite", description = "Replace files that are there. The input is never written over.")
    private boolean overwrite;

    Outputs outputs() {
        return new Outputs(
                new OutputFile(out, bits, overwrite),
                Optional.ofNullable(stems).map(folder -> new StemFolder(folder, overwrite)),
                Optional.ofNullable(profile),
                overwrite);
    }
}
