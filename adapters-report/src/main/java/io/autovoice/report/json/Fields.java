package io.autovoice.report.json;

import io.autovoice.domain.failure.MissingResourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object that is read key by key; what is not there or of another type fails in a sentence that names file and key. */
public final class Fields {
    private final String file;
    private final String path;
    private final JsonNode object;

    private Fields(String file, String path, JsonNode object) {
        this.file = file;
        this.path = path;
        this.object = object;
        if (!object.isObject()) {
            throw wrong(file, path.isEmpty() ? "holds no JSON object" : "has no object at '" + path + "'");
        }
    }

    public static Fields parse(String file, String text) {
        try {
            return new Fields(file, "", JsonText.parse(text));
        } catch (JacksonException e) {
            throw wrong(file, "is no JSON: " + e.getOriginalMessage().replaceFirst("(?s) \\(start marker.*", ""));
        }
    }

    public List<String> names() {
        return object.properties().stream().map(entry -> entry.getKey()).toList();
    }

    public double number(String key) {
        JsonNode value = present(key).orElseThrow(() -> missing(key, "number"));
        if (!value.isNumber()) {
            throw missing(key, "number");
        }
        return value.asDouble();
    }

    /** A whole number. */
    public int count(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw missing(key, "whole number");
        }
        return (int) value;
    }

    /** One or more. */
    public List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode value : array(key)) {
            if (!value.isNumber()) {
                throw missing(key, "list of numbers");
            }
            numbers.add(value.asDouble());
        }
        if (numbers.isEmpty()) {
            throw missing(key, "list of numbers");
        }
        return numbers;
    }

    /** NaN where there is null. */
    public List<Double> numbersOrNan(String key) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode value : array(key)) {
            if (!value.isNumber() && !value.isNull()) {
                throw missing(key, "list of numbers");
            }
            numbers.add(value.isNull() ? Double.NaN : value.asDouble());
        }
        return numbers;
    }

    /** Empty where the key is missing or null. */
    public OptionalDouble optionalNumber(String key) {
        return present(key).isPresent() ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
    }

    /** NaN where the key is null. */
    public double numberOrNan(String key) {
        return object.has(key) ? optionalNumber(key).orElse(Double.NaN) : number(key);
    }

    public String text(String key) {
        JsonNode value = present(key).orElseThrow(() -> missing(key, "text"));
        if (!value.isString()) {
            throw missing(key, "text");
        }
        return value.asString();
    }

    public Optional<String> optionalText(String key) {
        return present(key).map(value -> text(key));
    }

    public boolean flag(String key) {
        JsonNode value = present(key).orElseThrow(() -> missing(key, "true or false"));
        if (!value.isBoolean()) {
            throw missing(key, "true or false");
        }
        return value.asBoolean();
    }

    public Fields object(String key) {
        return new Fields(file, at(key), present(key).orElseThrow(() -> missing(key, "object")));
    }

    public Optional<Fields> optionalObject(String key) {
        return present(key).map(value -> new Fields(file, at(key), value));
    }

    /** Empty where the key is missing. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(key)) {
            if (!value.isString()) {
                throw missing(key, "list of texts");
            }
            texts.add(value.asString());
        }
        return texts;
    }

    /** Empty where the key is missing. */
    public List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : array(key)) {
            objects.add(new Fields(file, at(key) + "[" + objects.size() + "]", value));
        }
        return objects;
    }

    public MissingResourceException missing(String key, String expected) {
        return wrong(file, "has no %s at '%s'".formatted(expected, at(key)));
    }

    private List<JsonNode> array(String key) {
        Optional<JsonNode> value = present(key);
        if (value.isPresent() && !value.get().isArray()) {
            throw missing(key, "list");
        }
        return value.map(array -> List.copyOf(array.values())).orElse(List.of());
    }

    private Optional<JsonNode> present(String key) {
        return object.optional(key).filter(value -> !value.isNull());
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static MissingResourceException wrong(String file, String what) {
        return new MissingResourceException(
                "%s %s.".formatted(file, what),
                "Restore the file, or delete it to make the report from the others, or run the conversion or validation again.");
    }
}
