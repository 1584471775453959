package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.QualityPreset;
import picocli.CommandLine.Option;

/** How much care it takes. */
public final class PresetOption {
    @Option(
            names = "--preset",
            paramLabel = "P",
            defaultValue = "balanced",
            description = "Speed against quality: draft, fast, balanced, high or studio (default: ${DEFAULT-VALUE}).")
    private QualityPreset preset = QualityPreset.BALANCED;

    public QualityPreset preset() {
        return preset;
    }
}
