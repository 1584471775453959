package io.autovoice.bootstrap.cli.options;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What finds the pitch. */
public final class PitchOption {
    @Option(
            names = "--f0",
            paramLabel = "M",
            description = "What finds the pitch: an installed model, or java. Left out, the plan decides.")
    private @Nullable String pitch;

    public Optional<String> model() {
        return Optional.ofNullable(pitch);
    }
}
