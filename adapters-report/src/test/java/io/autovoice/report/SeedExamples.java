package io.autovoice.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The examples of the requirement, as files. */
final class SeedExamples {
    private SeedExamples() {}

    static String read(String name) {
        try (InputStream stream = SeedExamples.class.getResourceAsStream("/seed/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
