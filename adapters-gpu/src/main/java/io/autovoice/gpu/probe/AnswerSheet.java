package io.autovoice.gpu.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that a child writes its answers to, each at once, so that they outlive a crash. */
record AnswerSheet(Path file) {

    /** What comes next, in words that end "... while it was asked for": a crash or a hang is blamed on it. */
    void asking(String what) throws IOException {
        put(Answers.ASKING, what);
    }

    void put(String key, String value) throws IOException {
        String line = key + "=" + value.replaceAll("\\s+", " ").strip() + "\n";
        Files.write(
                file,
                line.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    /** That the thing of that name can't be used. */
    void absent(String key, String reason, String remedy) throws IOException {
        put(key + Answers.REASON, reason);
        put(key + Answers.REMEDY, remedy);
    }
}
