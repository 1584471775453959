package io.autovoice.application.validation.tests;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.measure.statistics.RobustLine;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.LoopedWaveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A longer song takes longer in proportion: time grows as length^k, and k is the slope in a plot of both logarithms. What is quadratic has
 * k = 2; fixed costs press k below 1.
 */
public record ScalingTest(ConvertSong conversion) {
    private static final int MOST_ROUNDS = 3;
    static final double MOST_EXPONENT = 1.25; // from 10 to 60 s: 1.6 times what proportion would give

    /**
     * Converts each length once, after a warm-up of the shortest; if time seems to grow too fast, up to twice more, and the quickest of each
     * counts: whatever else the machine does only ever adds time.
     *
     * @param given cut off or repeated to each length
     * @param lengths in whole seconds, two or more, ascending
     */
    public TestOutcome run(Waveform given, VoiceId voice, List<Integer> lengths, StageProgress progress) {
        double all = lengths.get(0)
                + MOST_ROUNDS * lengths.stream().mapToInt(length -> length).sum();
        double done = lengths.get(0);
        convert(given, voice, lengths.get(0), progress.part(0, done / all));
        SortedMap<Integer, Double> quickest = new TreeMap<>();
        TestOutcome outcome = ValidationTest.SCALING.skipped("Not run");
        for (int round = 1; round <= MOST_ROUNDS && outcome.verdict() != Verdict.PASSED; round++) {
            for (int length : lengths) {
                StageProgress part = progress.part(done / all, (done + length) / all);
                quickest.merge(length, convert(given, voice, length, part), Math::min);
                done += length;
            }
            outcome = judge(quickest, round);
        }
        return outcome;
    }

    private double convert(Waveform given, VoiceId voice, int seconds, StageProgress progress) {
        Waveform song = new LoopedWaveform(given, given.rate().frames(seconds));
        return PlainRun.of(conversion, song, voice, progress).seconds();
    }

    /**
     * @param elapsed seconds that a song of so many seconds took, the quickest time
     * @param rounds how often each was converted
     */
    static TestOutcome judge(SortedMap<Integer, Double> elapsed, int rounds) {
        double exponent = RobustLine.slope(
                elapsed.keySet().stream().map(Math::log).toList(),
                elapsed.values().stream().map(Math::log).toList());
        Map<String, Double> figures = new TreeMap<>();
        elapsed.forEach((length, seconds) -> figures.put("rtf_%d_s".formatted(length), seconds / length));
        figures.put("exponent", exponent);
        figures.put("limit_exponent", MOST_EXPONENT);
        figures.put("rounds", (double) rounds);
        String factors = elapsed.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%.3f at %d s", each.getValue() / each.getKey(), each.getKey()))
                .collect(Collectors.joining(", "));
        String reason = String.format(
                Locale.ROOT,
                "Real-time factor %s: time grows as length^%.2f; at most %.2f is allowed",
                factors,
                exponent,
                MOST_EXPONENT);
        return ValidationTest.SCALING.judged(exponent <= MOST_EXPONENT, reason, figures);
    }
}
