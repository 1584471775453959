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
public final class EngineChoice {
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

    @Option(
            names = "--separator",
            paramLabel = "M",
            description = "An installed model, or java for signal processing. Left out, the plan decides.")
    private @Nullable String separator;

    @Option(
            names = "--f0",
            paramLabel = "M",
            description = "What finds the pitch: an installed model, or java. Left out, the plan decides.")
    private @Nullable String pitch;

    @Option(
            names = "--content",
            paramLabel = "M",
            description = "What hears the words: an installed model, or java. Left out, the plan decides.")
    private @Nullable String content;

    /** Plans for some presets, and says on standard error what is not as asked, each thing once. */
    public List<ExecutionPlan> plans(CommandContext context, List<QualityPreset> presets) {
        List<ExecutionPlan> plans = presets.stream()
                .map(preset -> context.composition().plan(request(), preset))
                .toList();
        plans.stream().flatMap(plan -> plan.fallbacks().stream()).distinct().forEach(context.terminal()::warn);
        plans.stream().flatMap(plan -> plan.notes().stream()).distinct().forEach(context.terminal()::note);
        return plans;
    }

    /** Wires what was planned. */
    public Session open(CommandContext context, ExecutionPlan plan) {
        return context.composition().open(request(), plan);
    }

    private EngineRequest request() {
        ModelChoice models = new ModelChoice(
                Optional.ofNullable(separator), Optional.ofNullable(pitch), Optional.ofNullable(content));
        return new EngineRequest(device, Optional.ofNullable(tensorRt), precision, strict, models);
    }
}
