package io.autovoice.bootstrap.cli.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What separates the voice from the band. */
public final class SeparatorOption {
    @Option(
            names = "--separator",
            paramLabel = "M",
            description = "An installed model, or java for signal processing. Left out, the plan decides.")
    private @Nullable String separator;

    public Optional<String> model() {
        return Optional.ofNullable(separator);
    }
}
