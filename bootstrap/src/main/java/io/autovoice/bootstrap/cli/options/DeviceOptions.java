package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.bootstrap.wiring.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it runs. */
public final class DeviceOptions {
    @Option(
            names = "--device",
            paramLabel = "D",
            description = "auto, cpu, cuda or cuda:N (default: ${DEFAULT-VALUE}).")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(
            names = "--tensorrt",
            negatable = true,
            description = "Ask for TensorRT by name, or forbid it. Left out, the plan decides.")
    private @Nullable Boolean tensorRt;

    @Option(
            names = "--tensorrt-precision",
            paramLabel = "fp16|fp32",
            defaultValue = "fp16",
            description = "Arithmetic of TensorRT (default: ${DEFAULT-VALUE}).")
    private Precision precision = Precision.FP16;

    @Option(names = "--strict", description = "Fail (exit code 6) rather than fall back to another engine.")
    private boolean strict;

    /** Plans for some presets, and says on standard error what is not as asked, each thing once. */
    List<ExecutionPlan> plans(CommandContext context, List<QualityPreset> presets, ModelChoice models) {
        List<ExecutionPlan> plans = presets.stream()
                .map(preset -> context.composition().plan(request(models), preset))
                .toList();
        plans.stream().flatMap(plan -> plan.fallbacks().stream()).distinct().forEach(context.terminal()::warn);
        plans.stream().flatMap(plan -> plan.notes().stream()).distinct().forEach(context.terminal()::note);
        return plans;
    }

    /** Wires what was planned. */
    Session open(CommandContext context, ExecutionPlan plan, ModelChoice models) {
        return context.composition().open(request(models), plan);
    }

    /** Plans, says what is not as asked, and wires. */
    public Session open(CommandContext context, QualityPreset preset, ModelChoice models) {
        return open(context, plans(context, List.of(preset), models).get(0), models);
    }

    private EngineRequest request(ModelChoice models) {
        return new EngineRequest(device, Optional.ofNullable(tensorRt), precision, strict, models);
    }
}
