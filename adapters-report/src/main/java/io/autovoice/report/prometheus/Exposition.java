package io.autovoice.report.prometheus;

import java.util.Map;
import java.util.stream.Collectors;

/** Text of the exposition format, version 0.0.4: each metric with its help and type, then its samples; every line ends with a line feed. */
final class Exposition {
    private final StringBuilder text = new StringBuilder();

    void metric(String name, String type, String help) {
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help.replace("\\", "\\\\").replace("\n", "\\n"));
        text.append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void sample(String name, Map<String, String> labels, long value) {
        sample(name, labels, String.valueOf(value));
    }

    /** Infinite values are written as Go reads them. */
    void sample(String name, Map<String, String> labels, double value) {
        sample(name, labels, number(value));
    }

    private void sample(String name, Map<String, String> labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(value).append('\n');
    }

    static String number(double value) {
        return Double.isInfinite(value) ? (value > 0 ? "+Inf" : "-Inf") : String.valueOf(value);
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
