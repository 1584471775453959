package io.autovoice.gpu.kernels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a CUDA file, with what it includes written into it: a compiler needs no folder, and a checksum covers all of it.
 *
 * @param name of the file, without its ending
 */
public record KernelSource(String name, String text) {
    private static final Pattern INCLUDE = Pattern.compile("(?m)^#include \"(\\w+\\.cuh)\"$");

    public KernelSource {
        if (!name.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException(
                    "A kernel's file is named by small letters, digits and _, got '%s'".formatted(name));
        }
    }

    /** One of the files beside this class; files that it includes include no others. */
    static KernelSource named(String name) {
        String text = INCLUDE.matcher(resource(name + ".cu"))
                .replaceAll(include -> Matcher.quoteReplacement(resource(include.group(1))));
        return new KernelSource(name, text);
    }

    private static String resource(String file) {
        try (InputStream bytes = KernelSource.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("There is no kernel file '%s' in this jar".formatted(file));
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The kernel file '%s' can't be read".formatted(file), unreadable);
        }
    }
}
