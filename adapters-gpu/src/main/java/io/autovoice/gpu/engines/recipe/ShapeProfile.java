package io.autovoice.gpu.engines.recipe;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The shapes that an engine is built for.
 *
 * @param inputs by name; an input whose axes the network itself fixes may be left out
 */
public record ShapeProfile(SortedMap<String, InputRange> inputs) {
    /** For networks that take one shape only. */
    public static final ShapeProfile FIXED = new ShapeProfile(new TreeMap<>());

    public ShapeProfile {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    public static ShapeProfile of(String input, InputRange range) {
        return new ShapeProfile(new TreeMap<>(Map.of(input, range)));
    }

    /** The same text for the same shapes, always: part of an engine's key. */
    @Override
    public String toString() {
        return inputs.isEmpty()
                ? "fixed"
                : inputs.entrySet().stream()
                        .map(input -> input.getKey() + "=" + input.getValue())
                        .collect(Collectors.joining(","));
    }
}
