package io.autovoice.bootstrap.cli.validate;

import io.autovoice.application.validation.Effort;
import io.autovoice.application.validation.signal.KnownSong;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.bootstrap.cli.options.CommandContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is tested, how thoroughly, and against which truth. */
public final class TestOptions {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "TEST",
            description = {
                "Run these tests only: component_timing, latency_tensorrt, gpu_utilization, length_exact,",
                "determinism, similarity, separation_quality, f0_quality, scaling, memory_growth.",
                "Left out: all of them."
            })
    private List<ValidationTest> only = new ArrayList<>();

    @Option(names = "--skip", split = ",", paramLabel = "TEST", description = "Leave these tests out.")
    private List<ValidationTest> skip = new ArrayList<>();

    @Option(
            names = "--thorough",
            description = "More runs (10 to 40 instead of 6 to 10) and 180 s of song in the scaling test.")
    private boolean thorough;

    @Option(
            names = "--truth",
            paramLabel = "DIR",
            description = {
                "A song whose stems and pitch are known, for separation_quality and f0_quality: audio files",
                "mixture, vocals and instrumental, and f0.csv. Left out: the demo song."
            })
    private @Nullable Path truth;

    /**
     * @throws IllegalArgumentException if nothing is left
     */
    public Set<ValidationTest> tests() {
        Set<ValidationTest> tests = only.isEmpty() ? EnumSet.allOf(ValidationTest.class) : EnumSet.copyOf(only);
        skip.forEach(tests::remove);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("--only and --skip leave no test to run");
        }
        return tests;
    }

    public Effort effort() {
        return thorough ? Effort.THOROUGH : Effort.STANDARD;
    }

    public Optional<KnownSong> truth(CommandContext context) {
        return Optional.ofNullable(truth).map(folder -> new TruthFolder(folder).read(context));
    }
}
