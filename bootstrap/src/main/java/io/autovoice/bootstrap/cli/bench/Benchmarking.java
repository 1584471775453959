package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.BenchEntry;
import io.autovoice.application.benchmark.BenchEntry.Combination;
import io.autovoice.application.benchmark.BenchReport;
import io.autovoice.application.benchmark.ComparisonRule;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.bootstrap.cli.demo.DemoMaterial;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call of bench. */
public record Benchmarking(
        CommandContext context, BenchMaterial material, BenchEngines engines, ComparisonOptions options) {

    /**
     * Measures what was asked for, and compares.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if it can't be compared with what it should be
     */
    public BenchReport run() {
        Duration jvm = Startup.sinceJvmStart();
        Optional<StoredProfile> baseline = options.baseline();
        if (options.compares()) {
            engines.one();
        }
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            VoiceId voice = material.voice().orElseGet(() -> addDemoVoice(folder.path()));
            if (options.against().isPresent()) {
                return turns(voice, folder.path());
            }
            Laboratory laboratory =
                    new Laboratory(context, engines, material.title(), material.song(context), voice, jvm);
            return baseline.isPresent()
                    ? compared(laboratory, baseline.orElseThrow())
                    : report(laboratory.song(), voice, entries(laboratory), Optional.empty());
        }
    }

    private VoiceId addDemoVoice(Path folder) {
        Combination any = engines.combinations().get(0);
        Session session = Laboratory.open(context, engines, new Combination("auto", "auto", any.preset()));
        return new DemoMaterial(context, folder).addVoice(session);
    }

    private List<BenchEntry> entries(Laboratory laboratory) {
        List<BenchEntry> entries = new ArrayList<>();
        StabilityRule rule = options.rule();
        for (Combination combination : engines.combinations()) {
            boolean first = material.voice().isPresent() && entries.isEmpty();
            entries.add(laboratory.entry(combination, rule, first));
        }
        return entries;
    }

    private BenchReport compared(Laboratory laboratory, StoredProfile baseline) {
        BenchEntry entry = laboratory.measured(
                engines.one(), baseline.sameRuns(), material.voice().isPresent());
        Profile now = entry.profile().orElseThrow();
        TimeComparison comparison = baseline.comparedWith(now, options.judging(ComparisonRule.STORED));
        return report(laboratory.song(), laboratory.voice(), List.of(entry), Optional.of(comparison));
    }

    private BenchReport turns(VoiceId voice, Path folder) {
        Path song = material.voice().isPresent() ? material.file() : new DemoMaterial(context, folder).writeSong();
        List<String> arguments = new ArrayList<>(List.of("bench-worker", "--song=" + song, "--voice=" + voice.value()));
        arguments.addAll(engines.arguments(engines.one()));
        OtherBuild other = new OtherBuild(context, options.against().orElseThrow(), folder);
        TimeComparison comparison = other.compare(arguments, options.turns(), options.judging(ComparisonRule.TURNS));
        if (!options.turns().narrow(comparison)) {
            context.terminal()
                    .note(
                            "the machine is too busy for sharp intervals: a slow-down of less than some %.0f %% may have been missed"
                                    .formatted(200 * comparison.spread(0)));
        }
        return report(material.song(context), voice, List.of(), Optional.of(comparison));
    }

    private BenchReport report(
            Waveform song, VoiceId voice, List<BenchEntry> entries, Optional<TimeComparison> comparison) {
        return new BenchReport(Instant.now(), material.title(), song.seconds(), voice.value(), entries, comparison);
    }

    /** For people. */
    public static String text(BenchReport report) {
        List<String> parts = new ArrayList<>();
        if (!report.entries().isEmpty()) {
            parts.add(BenchText.of(report.entries()));
        }
        report.comparison().map(BenchText::of).ifPresent(parts::add);
        return String.join(System.lineSeparator() + System.lineSeparator(), parts);
    }
}
