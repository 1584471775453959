package io.autovoice.report.trace;

import io.autovoice.application.report.RunReport;
import io.autovoice.report.document.Readings;
import io.autovoice.report.document.ResourceReadings;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.json.JsonText;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Memory and GPU as counters ("C"), of which Perfetto draws a curve each: all readings, not thinned. */
final class CounterEvents {
    private static final double MICROS_PER_MILLI = 1000;

    private CounterEvents() {}

    static void add(ArrayNode events, RunReport report) {
        Readings memory = ResourceReadings.memory(report);
        add(events, TraceProcess.HOST, "heap (MiB)", memory, "heap_mib");
        add(events, TraceProcess.HOST, "native memory (MiB)", memory, "native_mib");
        add(events, TraceProcess.HOST, "resident memory (MiB)", memory, "rss_mib");
        Readings gpu = ResourceReadings.gpu(report);
        add(events, TraceProcess.GPU, "GPU utilization (%)", gpu, "utilization_percent");
        add(events, TraceProcess.GPU, "GPU memory (MiB)", gpu, "memory_mib");
        add(events, TraceProcess.GPU, "GPU clock (MHz)", gpu, "clock_mhz");
        add(events, TraceProcess.GPU, "GPU power (W)", gpu, "power_w");
    }

    /** One curve: two of different size in one counter would be stacked. */
    private static void add(ArrayNode events, TraceProcess process, String name, Readings readings, String line) {
        List<Double> values = readings.line(line);
        for (int n = 0; n < values.size(); n++) {
            if (Double.isFinite(values.get(n))) {
                ObjectNode event = events.addObject();
                event.put("name", name);
                event.put("ph", "C");
                JsonText.put(event, "ts", Rounded.to(readings.atMs().get(n) * MICROS_PER_MILLI, 3));
                event.put("pid", process.id());
                JsonText.put(event.putObject("args"), "value", values.get(n));
            }
        }
    }
}
