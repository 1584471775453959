package io.autovoice.gpu.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A child that writes what nobody understands, and ends well. */
final class GarbledQuestions {
    private GarbledQuestions() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(
                Path.of(arguments[0]),
                "gpu=0|x|0|1|a|b\ngpu=0\n=\n\u0000\uffff\nfree=-\ngpu=|||||\ndone=yes\n"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
