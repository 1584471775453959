package io.autovoice.cpu.models.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * A text of words, cases one after the other:
 *
 * <pre>
 * # what made it
 * case NAME
 * input NAME RANK SIZE... SEED LOW HIGH POWER [held ROWS]
 * output NAME RANK SIZE... NORM COUNT NUMBER...
 * </pre>
 */
final class ReferenceFile {
    private final Deque<String> words;

    private ReferenceFile(Deque<String> words) {
        this.words = words;
    }

    /** @throws IllegalArgumentException if this package has no such resource, or it is not as above */
    static List<ReferenceCase> read(String resource) {
        try (InputStream stream = ReferenceFile.class.getResourceAsStream(resource + ".txt")) {
            if (stream == null) {
                throw new IllegalArgumentException("There are no reference values called '%s'".formatted(resource));
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalArgumentException if it is not as above */
    static List<ReferenceCase> parse(String text) {
        Deque<String> words = text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new));
        try {
            return new ReferenceFile(words).cases();
        } catch (NoSuchElementException tooShort) {
            throw new IllegalArgumentException("Reference values end too early", tooShort);
        }
    }

    private List<ReferenceCase> cases() {
        List<ReferenceCase> cases = new ArrayList<>();
        while (!words.isEmpty()) {
            expect("case");
            String name = words.pop();
            List<ReferenceInput> inputs = new ArrayList<>();
            while ("input".equals(words.peek())) {
                inputs.add(input());
            }
            List<ReferenceOutput> outputs = new ArrayList<>();
            while ("output".equals(words.peek())) {
                outputs.add(output());
            }
            cases.add(new ReferenceCase(name, inputs, outputs));
        }
        return cases;
    }

    private ReferenceInput input() {
        expect("input");
        String name = words.pop();
        long[] shape = shape();
        int seed = integer();
        double low = number();
        double high = number();
        int power = integer();
        return new ReferenceInput(name, seed, low, high, power, held(), shape);
    }

    private int held() {
        if (!"held".equals(words.peek())) {
            return 1;
        }
        words.pop();
        return integer();
    }

    private ReferenceOutput output() {
        expect("output");
        String name = words.pop();
        long[] shape = shape();
        double norm = number();
        float[] samples = new float[integer()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) number();
        }
        return new ReferenceOutput(name, shape, norm, samples);
    }

    private long[] shape() {
        long[] shape = new long[integer()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = integer();
        }
        return shape;
    }

    private void expect(String word) {
        String found = words.pop();
        if (!found.equals(word)) {
            throw new IllegalArgumentException(
                    "Reference values have '%s' where '%s' should be".formatted(found, word));
        }
    }

    private int integer() {
        return Integer.parseInt(words.pop());
    }

    private double number() {
        return Double.parseDouble(words.pop());
    }
}
