package io.autovoice.report.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages need of bench.json.
 *
 * @param entries combinations of device, TensorRT and preset
 * @param changes by stage, and {@code total}, in order; empty if nothing was compared
 */
public record BenchDocument(String song, String voice, List<Entry> entries, Map<String, Change> changes) {
    public static final String FILE = "bench.json";

    public BenchDocument {
        entries = List.copyOf(entries);
    }

    /**
     * One combination.
     *
     * @param title such as "cpu, TensorRT auto, fast"
     * @param stagesMs median of each stage, and {@code total}; empty if it was not run
     * @param realTimeFactor NaN if it was not run
     * @param reason why it was not run
     */
    public record Entry(String title, Map<String, Double> stagesMs, double realTimeFactor, Optional<String> reason) {}

    /**
     * One stage before and after.
     *
     * @param verdict faster, noise, slower or regression
     * @param ratio after by before; 1 is no change
     * @param low of the ratio's confidence interval
     * @param high of the ratio's confidence interval
     */
    public record Change(String verdict, double ratio, double low, double high, double beforeMs, double afterMs) {}
}
