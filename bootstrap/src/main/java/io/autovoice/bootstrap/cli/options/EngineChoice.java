package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.bootstrap.wiring.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where all stages run, and by what. */
public final class EngineChoice {
    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Mixin
    private SeparatorOption separator = new SeparatorOption();

    @Mixin
    private PitchOption pitch = new PitchOption();

    @Option(
            names = "--content",
            paramLabel = "M",
            description = "What hears the words: an installed model, or java. Left out, the plan decides.")
    private @Nullable String content;

    /** Plans for some presets, and says on standard error what is not as asked, each thing once. */
    public List<ExecutionPlan> plans(CommandContext context, List<QualityPreset> presets) {
        return device.plans(context, presets, models());
    }

    /** Wires what was planned. */
    public Session open(CommandContext context, ExecutionPlan plan) {
        return device.open(context, plan, models());
    }

    private ModelChoice models() {
        return new ModelChoice(separator.model(), pitch.model(), Optional.ofNullable(content));
    }
}
