package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.bootstrap.wiring.Session;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Where all stages run, and by what. */
public final class EngineChoice {
    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Mixin
    private ModelOptions models = new ModelOptions();

    /** Plans for some presets, and says on standard error what is not as asked, each thing once. */
    public List<ExecutionPlan> plans(CommandContext context, List<QualityPreset> presets) {
        return device.plans(context, presets, models.choice());
    }

    /** Wires what was planned. */
    public Session open(CommandContext context, ExecutionPlan plan) {
        return device.open(context, plan, models.choice());
    }
}
