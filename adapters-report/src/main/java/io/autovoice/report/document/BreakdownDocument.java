package io.autovoice.report.document;

import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * performance_breakdown.json.
 *
 * @param device cpu or cuda
 * @param gpuUtilization in percent; empty without a GPU
 */
public record BreakdownDocument(
        String timestamp,
        String device,
        double audioSeconds,
        StageFigures timingsMs,
        StageFigures percentages,
        double totalSeconds,
        double realTimeFactor,
        OptionalDouble gpuUtilization,
        BreakdownDetails details) {
    public static final String FILE = "performance_breakdown.json";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    public static BreakdownDocument of(RunReport report) {
        PerformanceBreakdown breakdown = report.breakdown();
        return new BreakdownDocument(
                TIMESTAMP.format(breakdown.timestamp()),
                family(breakdown.plan().device()),
                Rounded.to(breakdown.audioSeconds(), 3),
                StageFigures.of(
                        stage -> breakdown.timings().of(stage).toNanos() / 1e6,
                        breakdown.timings().total().toNanos() / 1e6,
                        2),
                StageFigures.of(stage -> breakdown.timings().percentage(stage), 100, 1),
                Rounded.to(breakdown.totalSeconds(), 3),
                Rounded.to(breakdown.realTimeFactor(), 2),
                roundedPercent(breakdown.gpuUtilization()),
                BreakdownDetails.of(report));
    }

    /** The device without its number: cuda of cuda:0. */
    private static String family(String device) {
        int colon = device.indexOf(':');
        return colon < 0 ? device : device.substring(0, colon);
    }

    private static OptionalDouble roundedPercent(OptionalDouble percent) {
        return percent.isPresent() ? OptionalDouble.of(Rounded.to(percent.getAsDouble(), 1)) : percent;
    }
}
