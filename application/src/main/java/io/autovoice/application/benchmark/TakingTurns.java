package io.autovoice.application.benchmark;

import io.autovoice.domain.profiling.StageTimings;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs two builds in turns, A B B A A B ..., so that what drifts slowly hits both alike, until the intervals are narrow. Looking at their
 * width only, never at where they lie, leaves their confidence nearly what it is (Chow and Robbins, Annals of Mathematical Statistics 36, 1965).
 *
 * @param warmUps of each, also in turns; they don't count
 * @param leastPairs even: as many begin with the one as with the other
 * @param mostPairs even; after these it is over, narrow or not
 * @param bestOf so many runs are a turn, and the quickest of each stage counts: where others use the machine too, what they take from a run only
 *     adds to its time, and the quickest run is the least disturbed (Chen and Revels, Robust benchmarking in noisy environments, 2016). 1 is best on
 *     a quiet machine
 * @param spread narrow enough, see {@link TimeComparison#spread}
 */
public record TakingTurns(int warmUps, int leastPairs, int mostPairs, int bestOf, double spread) {
    /** Narrow enough to tell a slow-down of 20 % from none even where chance made a tenth of it. */
    public static final TakingTurns STANDARD = new TakingTurns(3, 10, 60, 1, 0.075);
    /** Stages that take less of the whole aren't waited for. */
    static final double WEIGHTY = 0.1;

    public TakingTurns {
        if (warmUps < 1
                || bestOf < 1
                || leastPairs < 2
                || mostPairs < leastPairs
                || leastPairs % 2 + mostPairs % 2 > 0) {
            throw new IllegalArgumentException(
                    "Turns need a warm-up, a run and even numbers of pairs, got %d, %d and %d..%d"
                            .formatted(warmUps, bestOf, leastPairs, mostPairs));
        }
        if (!(spread > 0)) {
            throw new IllegalArgumentException("A spread is above 0, got " + spread);
        }
    }

    public TakingTurns withMostPairs(int other) {
        return new TakingTurns(warmUps, Math.min(leastPairs, other), other, bestOf, spread);
    }

    public TakingTurns withBestOf(int other) {
        return new TakingTurns(warmUps, leastPairs, mostPairs, other, spread);
    }

    /**
     * @param before one run of the build that is compared with
     * @param after one run of this build
     * @param progress as if all pairs that may be needed were
     * @throws IllegalArgumentException if so few pairs carry no interval of that confidence
     */
    public TimeComparison compare(
            Supplier<StageTimings> before,
            Supplier<StageTimings> after,
            ComparisonRule rule,
            List<String> remarks,
            StageProgress progress) {
        Turns turns = new Turns(turn(before), turn(after), warmUps + mostPairs, progress);
        for (int n = 0; n < warmUps; n++) {
            turns.takeOne();
        }
        turns.forget();
        Optional<TimeComparison> known = Optional.empty();
        for (int pairs = 2; pairs <= mostPairs; pairs += 2) {
            turns.takeOne();
            turns.takeOne();
            if (pairs >= leastPairs) {
                known = turns.judge(rule, remarks);
            }
            if (known.map(this::narrow).orElse(false)) {
                break;
            }
        }
        progress.advanced(1);
        return known.orElseThrow(() -> new IllegalArgumentException(
                "%d pairs of runs are too few for five intervals of %s %% together: take 10 or more"
                        .formatted(mostPairs, 100 * rule.confidence())));
    }

    public boolean narrow(TimeComparison comparison) {
        return comparison.spread(WEIGHTY) <= spread;
    }

    private Supplier<StageTimings> turn(Supplier<StageTimings> run) {
        return () -> StageTimings.quickest(Stream.generate(run).limit(bestOf).toList());
    }

    /** The runs so far. */
    private static final class Turns {
        private final Supplier<StageTimings> before;
        private final Supplier<StageTimings> after;
        private final int most;
        private final StageProgress progress;
        private final List<StageTimings> ofBefore = new ArrayList<>();
        private final List<StageTimings> ofAfter = new ArrayList<>();
        private int taken;

        Turns(Supplier<StageTimings> before, Supplier<StageTimings> after, int most, StageProgress progress) {
            this.before = before;
            this.after = after;
            this.most = most;
            this.progress = progress;
        }

        void takeOne() {
            progress.advanced((double) taken / most);
            if (taken % 2 == 0) {
                ofBefore.add(before.get());
                ofAfter.add(after.get());
            } else {
                ofAfter.add(after.get());
                ofBefore.add(before.get());
            }
            taken++;
        }

        void forget() {
            ofBefore.clear();
            ofAfter.clear();
        }

        Optional<TimeComparison> judge(ComparisonRule rule, List<String> remarks) {
            return TimeComparison.of(
                    TimeComparison.Method.INTERLEAVED, rule, Times.of(ofBefore), Times.of(ofAfter), remarks);
        }
    }
}
