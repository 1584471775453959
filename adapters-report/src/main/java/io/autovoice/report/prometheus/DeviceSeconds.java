package io.autovoice.report.prometheus;

import io.autovoice.domain.profiling.DeviceTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long a GPU worked for a stage. Safe for use by many threads. */
final class DeviceSeconds {
    private static final double MILLIS = 1000;
    private DeviceTime sum = DeviceTime.NONE;

    synchronized void add(DeviceTime time) {
        sum = sum.plus(time);
    }

    synchronized void write(Exposition text, String name, String stage) {
        write(text, name, stage, "copies", sum.copies());
        write(text, name, stage, "kernels", sum.kernels());
        write(text, name, stage, "engines", sum.engines());
    }

    private static void write(Exposition text, String name, String stage, String work, double milliseconds) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("stage", stage);
        labels.put("work", work);
        text.sample(name, labels, milliseconds / MILLIS);
    }
}
