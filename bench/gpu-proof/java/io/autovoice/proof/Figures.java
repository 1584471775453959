package io.autovoice.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sentence about a step that stands in the table: the last one said. */
final class Figures {
    private Figures() {}

    /** Prints it, and keeps it where the step's script finds it. */
    static void say(String sentence) {
        System.out.println(sentence);
        String file = System.getenv("PROOF_FIGURE");
        if (file != null) {
            try {
                Files.writeString(Path.of(file), sentence + "\n");
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
