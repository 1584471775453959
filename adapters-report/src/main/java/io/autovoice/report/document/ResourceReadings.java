package io.autovoice.report.document;

import io.autovoice.application.measure.gpu.GpuSample;
import io.autovoice.application.measure.memory.MemoryReading;
import io.autovoice.application.report.RunReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Memory and GPU over the time of a run, rounded. */
public final class ResourceReadings {
    private static final double MEBIBYTE = 1 << 20;

    private ResourceReadings() {}

    /** Lines heap_mib, native_mib and rss_mib: all readings within the run. */
    public static Readings memory(RunReport report) {
        List<MemoryReading> readings =
                within(report, report.resources().memory().readings(), MemoryReading::nanos);
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        lines.put("heap_mib", values(readings, 1, reading -> reading.heapUsedBytes() / MEBIBYTE));
        lines.put("native_mib", values(readings, 1, reading -> mebibytes(reading.nativeBytes())));
        lines.put("rss_mib", values(readings, 1, reading -> mebibytes(reading.residentBytes())));
        return new Readings(times(report, readings, MemoryReading::nanos), lines);
    }

    /** Lines utilization_percent, memory_mib, clock_mhz and power_w: all samples within the run. */
    public static Readings gpu(RunReport report) {
        List<GpuSample> samples = within(report, report.resources().gpu().samples(), GpuSample::nanos);
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        lines.put("utilization_percent", values(samples, 1, sample -> orNan(sample.percent())));
        lines.put("memory_mib", values(samples, 1, sample -> orNan(sample.memoryMebibytes())));
        lines.put("clock_mhz", values(samples, 0, sample -> orNan(sample.clockMegahertz())));
        lines.put("power_w", values(samples, 1, sample -> orNan(sample.watts())));
        return new Readings(times(report, samples, GpuSample::nanos), lines);
    }

    private static <T> List<T> within(RunReport report, List<T> readings, ToLongFunction<T> nanos) {
        return readings.stream()
                .filter(each -> nanos.applyAsLong(each) - report.run().startNanos() >= 0
                        && report.run().endNanos() - nanos.applyAsLong(each) >= 0)
                .toList();
    }

    private static <T> List<Double> times(RunReport report, List<T> readings, ToLongFunction<T> nanos) {
        return values(
                readings, 2, each -> (nanos.applyAsLong(each) - report.run().startNanos()) / 1e6);
    }

    private static <T> List<Double> values(List<T> readings, int digits, ToDoubleFunction<T> value) {
        return readings.stream()
                .map(each -> Rounded.to(value.applyAsDouble(each), digits))
                .toList();
    }

    private static double mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / MEBIBYTE : Double.NaN;
    }

    private static double orNan(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
