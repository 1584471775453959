package io.autovoice.gpu.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a child has written, line by line as {@code key=value}. The keys {@code asking} and {@code gpu} come several times, {@code done} is the
 * last; whatever isn't of that form is left out, since a child may have ended in the middle of a line.
 *
 * @param values by key; the last one where there are several
 * @param gpus in order
 */
record Answers(Map<String, String> values, List<String> gpus) {
    static final String ASKING = "asking";
    static final String GPU = "gpu";
    static final String DONE = "done";
    static final String REASON = ".reason";
    static final String REMEDY = ".remedy";

    Answers {
        values = Map.copyOf(values);
        gpus = List.copyOf(gpus);
    }

    static Answers of(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        List<String> gpus = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals <= 0) {
                continue;
            }
            String key = line.substring(0, equals);
            String value = line.substring(equals + 1);
            if (key.equals(GPU)) {
                gpus.add(value);
            } else {
                values.put(key, value);
            }
        }
        return new Answers(values, gpus);
    }

    Optional<String> of(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean complete() {
        return values.containsKey(DONE);
    }
}
