package io.autovoice.gpu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How far a kernel's result is from that of Java.
 *
 * @param largest of all differences
 * @param relative the same over the largest value that Java gives; infinite if something isn't a number
 */
public record Parity(double largest, double relative) {

    /** Compares, and writes the figure into {@code target/kernels}, in a file of that name. */
    public static Parity of(String name, float[] expected, float[] found) {
        if (expected.length != found.length) {
            throw new IllegalArgumentException(
                    "%s: %d values expected, %d found".formatted(name, expected.length, found.length));
        }
        double largest = 0;
        double scale = 0;
        for (int n = 0; n < expected.length; n++) {
            double difference = Math.abs((double) expected[n] - found[n]);
            largest = difference <= largest ? largest : difference; // NaN gets through
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : largest;
            scale = Math.max(scale, Math.abs(expected[n]));
        }
        Parity parity = new Parity(largest, largest == 0 ? 0 : largest / scale);
        parity.write(name);
        return parity;
    }

    private void write(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "kernels"));
            Files.writeString(
                    folder.resolve("parity-" + name.replaceAll("[^A-Za-z0-9.]+", "-") + ".txt"),
                    String.format(
                            Locale.ROOT, "%s: largest difference %.3g, relative %.3g%n", name, largest, relative));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
