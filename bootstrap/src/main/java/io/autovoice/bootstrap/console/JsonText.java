package io.autovoice.bootstrap.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON (RFC 8259) on one line: maps in their order, lists, text, numbers, booleans and null. */
public final class JsonText {
    private JsonText() {}

    /**
     * @throws IllegalArgumentException if there is a value of another kind in it
     */
    public static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return "null"; // JSON has no NaN
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        throw new IllegalArgumentException("JSON has no form for " + value.getClass());
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default ->
                character < 0x20
                        ? String.format(Locale.ROOT, "\\u%04x", character)
                        : Character.toString((char) character);
        };
    }
}
