package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.ComparisonRule;
import io.autovoice.application.benchmark.TakingTurns;
import io.autovoice.application.measure.statistics.StabilityRule;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is compared with, and how many runs it takes. */
public final class ComparisonOptions {
    private static final StabilityRule STANDARD = new StabilityRule(2, 4, 10, 20, 0.05, 0.95);

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = {
                "Compare with this profile, of --save or of validate: for a quiet machine, as",
                "whatever changed on it since then counts as a change."
            })
    private @Nullable Path baseline;

    @Option(
            names = "--against",
            paramLabel = "LAUNCHER",
            description = {
                "Compare with another build in turns, by its launcher: for busy machines, and",
                "before a change goes in."
            })
    private @Nullable Path against;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            description = "What is slower by more is a regression (default: 5 with --against, 10 with --baseline).")
    private @Nullable Double threshold;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = {
                "Timed runs; with --against the most pairs. Left out: 10 to 20 runs, until the",
                "median is known to 5 %%; 10 to 60 pairs, until every interval is narrow."
            })
    private @Nullable Integer runs;

    @Option(
            names = "--best-of",
            paramLabel = "K",
            description = {
                "With --against: each turn is the best of K runs, 1 on a quiet machine, more on",
                "a busy one, with a short song (default: 1)."
            })
    private @Nullable Integer bestOf;

    @Option(names = "--thorough", description = "10 to 40 runs, until the median is known to 2 %%.")
    private boolean thorough;

    /**
     * @throws IllegalArgumentException if they don't go together
     */
    public void require() {
        if (baseline != null && against != null) {
            throw new IllegalArgumentException("--baseline and --against are two ways to compare: give one");
        }
        if (runs != null && (thorough || baseline != null)) {
            throw new IllegalArgumentException(
                    "--runs goes neither with --thorough nor with --baseline, which says how many");
        }
        if (bestOf != null && against == null) {
            throw new IllegalArgumentException("--best-of goes with --against");
        }
        if (threshold != null && baseline == null && against == null) {
            throw new IllegalArgumentException("--threshold goes with --baseline or --against");
        }
        against().ifPresentOrElse(other -> turns(), this::rule);
    }

    public boolean compares() {
        return baseline != null || against != null;
    }

    /** Read at once: what is wrong with it is said before any work. */
    Optional<StoredProfile> baseline() {
        return Optional.ofNullable(baseline).map(StoredProfile::read);
    }

    public Optional<Path> against() {
        return Optional.ofNullable(against);
    }

    ComparisonRule judging(ComparisonRule standard) {
        return threshold == null ? standard : standard.withThreshold(threshold / 100);
    }

    TakingTurns turns() {
        TakingTurns turns = TakingTurns.STANDARD.withBestOf(bestOf == null ? 1 : bestOf);
        return runs == null ? turns : turns.withMostPairs(runs);
    }

    StabilityRule rule() {
        if (runs != null) {
            return new StabilityRule(
                    STANDARD.leastWarmUps(), STANDARD.mostWarmUps(), runs, runs, STANDARD.band(), 0.95);
        }
        return thorough ? StabilityRule.THOROUGH : STANDARD;
    }
}
