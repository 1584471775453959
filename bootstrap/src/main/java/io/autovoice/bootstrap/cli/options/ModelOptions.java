package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.choice.ModelChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By what each stage runs. */
public final class ModelOptions {
    @Mixin
    private SeparatorOption separator = new SeparatorOption();

    @Mixin
    private PitchOption pitch = new PitchOption();

    @Option(
            names = "--content",
            paramLabel = "M",
            description = "What hears the words: an installed model, or java. Left out, the plan decides.")
    private @Nullable String content;

    /** What the caller named. */
    public ModelChoice choice() {
        return new ModelChoice(separator.model(), pitch.model(), Optional.ofNullable(content));
    }
}
