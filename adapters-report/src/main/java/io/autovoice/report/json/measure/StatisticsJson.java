package io.autovoice.report.json.measure;

import io.autovoice.application.measure.statistics.MedianInterval;
import io.autovoice.application.measure.statistics.Stability;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.json.Fields;
import io.autovoice.report.json.JsonText;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Summaries, and how a series of runs ended. */
final class StatisticsJson {
    private static final int TIME_DIGITS = 3;
    private static final int CONFIDENCE_DIGITS = 6;

    private StatisticsJson() {}

    /** What the raw values can't carry is null. */
    static ObjectNode of(Summary exact, int digits) {
        Summary summary = rounded(exact, digits);
        ObjectNode object = JsonText.object();
        object.put("n", summary.n());
        JsonText.put(object, "min", summary.min());
        JsonText.put(object, "p50", Rounded.to(summary.p50(), digits));
        put(object, "p90", summary.p90(), digits);
        put(object, "p99", summary.p99(), digits);
        JsonText.put(object, "max", summary.max());
        JsonText.put(object, "mean", Rounded.to(summary.mean(), digits));
        put(object, "standard_deviation", summary.standardDeviation(), digits);
        ArrayNode values = object.putArray("values");
        summary.values().forEach(value -> values.add(Rounded.shortest(value)));
        return object;
    }

    static Summary rounded(Summary exact, int digits) {
        return new Summary(
                exact.values().stream().map(value -> Rounded.to(value, digits)).toList());
    }

    static Summary summary(Fields fields) {
        return new Summary(fields.numbers("values"));
    }

    static ObjectNode of(Stability stability) {
        ObjectNode object = JsonText.object();
        object.put("settled", stability.settled());
        object.put("said", stability.sentence());
        object.put("warm_ups", stability.warmUps());
        object.put("runs", stability.runs());
        stability
                .median()
                .ifPresentOrElse(
                        median -> object.set("median_interval_ms", of(median)),
                        () -> object.putNull("median_interval_ms"));
        StabilityRule rule = stability.rule();
        ObjectNode ruled = object.putObject("rule");
        ruled.put("least_warm_ups", rule.leastWarmUps());
        ruled.put("most_warm_ups", rule.mostWarmUps());
        ruled.put("least_runs", rule.leastRuns());
        ruled.put("most_runs", rule.mostRuns());
        JsonText.put(ruled, "band", rule.band());
        JsonText.put(ruled, "confidence", rule.confidence());
        return object;
    }

    static Stability stability(Fields fields) {
        Fields rule = fields.object("rule");
        Optional<MedianInterval> median = fields.optionalObject("median_interval_ms")
                .map(each -> new MedianInterval(each.number("low"), each.number("high"), each.number("confidence")));
        return new Stability(
                new StabilityRule(
                        rule.count("least_warm_ups"),
                        rule.count("most_warm_ups"),
                        rule.count("least_runs"),
                        rule.count("most_runs"),
                        rule.number("band"),
                        rule.number("confidence")),
                fields.count("warm_ups"),
                fields.count("runs"),
                fields.flag("settled"),
                median);
    }

    private static ObjectNode of(MedianInterval median) {
        ObjectNode object = JsonText.object();
        JsonText.put(object, "low", Rounded.to(median.low(), TIME_DIGITS));
        JsonText.put(object, "high", Rounded.to(median.high(), TIME_DIGITS));
        JsonText.put(object, "confidence", Rounded.to(median.confidence(), CONFIDENCE_DIGITS));
        return object;
    }

    private static void put(ObjectNode object, String key, OptionalDouble value, int digits) {
        JsonText.put(object, key, Rounded.to(value.orElse(Double.NaN), digits));
    }
}
