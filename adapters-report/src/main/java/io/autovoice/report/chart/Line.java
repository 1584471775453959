package io.autovoice.report.chart;

import io.autovoice.report.document.Readings;
import io.autovoice.report.document.Rounded;
import java.util.List;
import java.util.StringJoiner;

/**
 * One quantity over the time of a run.
 *
 * @param name for people
 * @param style its class in the style sheet
 * @param values one for each time, NaN where it wasn't told
 */
public record Line(String name, String style, String unit, List<Double> atMs, List<Double> values) {

    public static Line of(Readings readings, String key, String name, String style, String unit) {
        return new Line(name, style, unit, readings.atMs(), readings.line(key));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    double most() {
        return values.stream()
                .filter(Double::isFinite)
                .mapToDouble(value -> value)
                .max()
                .orElse(0);
    }

    /** For the script: name, unit and style, then time and value of each reading. */
    String joined() {
        StringJoiner points = new StringJoiner(",", name + "|" + unit + "|" + style + "|", "");
        for (int n = 0; n < values.size(); n++) {
            if (Double.isFinite(values.get(n))) {
                points.add(Rounded.shortest(atMs.get(n)).toPlainString() + ":"
                        + Rounded.shortest(values.get(n)).toPlainString());
            }
        }
        return points.toString();
    }
}
