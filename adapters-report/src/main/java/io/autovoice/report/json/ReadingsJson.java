package io.autovoice.report.json;

import io.autovoice.report.document.Readings;
import io.autovoice.report.document.Rounded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Quantities over time: the times as {@code at_ms}, and beside them as many values for each quantity. */
final class ReadingsJson {
    private static final String TIMES = "at_ms";

    private ReadingsJson() {}

    static void put(ObjectNode object, String key, Readings readings) {
        if (readings.isEmpty()) {
            object.putNull(key);
            return;
        }
        ObjectNode node = object.putObject(key);
        put(node.putArray(TIMES), readings.atMs());
        readings.lines().forEach((name, values) -> put(node.putArray(name), values));
    }

    private static void put(ArrayNode array, List<Double> values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(Rounded.shortest(value));
            } else {
                array.addNull();
            }
        }
    }

    /** @param fields of the object; its lines may be any */
    static Readings read(Fields fields) {
        List<Double> times = fields.numbers(TIMES);
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        for (String name : fields.names()) {
            if (!name.equals(TIMES)) {
                List<Double> values = fields.numbersOrNan(name);
                if (values.size() != times.size()) {
                    throw fields.missing(name, "list as long as that of the times");
                }
                lines.put(name, values);
            }
        }
        return new Readings(times, lines);
    }
}
