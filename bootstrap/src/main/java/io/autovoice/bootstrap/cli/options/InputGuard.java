package io.autovoice.bootstrap.cli.options;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps the inputs of a command from being written over, {@code --overwrite} or not. */
public final class InputGuard {
    private final List<Path> inputs;

    public InputGuard(List<Path> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /**
     * @throws OutputNotWrittenException if {@code output} is one of the inputs, also by way of a link
     */
    public void refuse(Path output) {
        for (Path input : inputs) {
            if (same(input, output)) {
                throw new OutputNotWrittenException(
                        "'%s' is the input itself; it is never written over.".formatted(output),
                        "Choose another name or folder for the output.");
            }
        }
    }

    private static boolean same(Path input, Path output) {
        try {
            return Files.exists(input) && Files.exists(output) && Files.isSameFile(input, output);
        } catch (IOException unknown) {
            return input.toAbsolutePath()
                    .normalize()
                    .equals(output.toAbsolutePath().normalize());
        }
    }
}
