package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.bootstrap.wiring.Session;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where it runs and how much care it takes. */
public final class EngineOptions {
    @Option(
            names = "--preset",
            paramLabel = "P",
            defaultValue = "balanced",
            description = "Speed against quality: draft, fast, balanced, high or studio (default: ${DEFAULT-VALUE}).")
    private QualityPreset preset = QualityPreset.BALANCED;

    @Mixin
    private EngineChoice engines = new EngineChoice();

    /** Plans, says on standard error what is not as asked, and wires. */
    public Session open(CommandContext context) {
        return engines.open(context, engines.plans(context, List.of(preset)).get(0));
    }
}
