package io.autovoice.bootstrap.cli.options;

import io.autovoice.application.plan.DeviceChoice;
import io.autovoice.application.plan.EngineRequest;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.ModelChoice;
import io.autovoice.application.plan.Precision;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.bootstrap.wiring.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it runs and how much care it takes. */
public final class EngineOptions {
    @Option(
            names = "--preset",
            paramLabel = "P",
            defaultValue = "balanced",
            description = "Speed against quality: draft, fast, balanced, high or studio (default: ${DEFAULT-VALUE}).")
    private QualityPreset preset = QualityPreset.BALANCED;

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

    /** Plans, says on standard error what is not as asked, and wires. */
    public Session open(CommandContext context) {
        EngineRequest request = request();
        ExecutionPlan plan = context.composition().plan(request, preset);
        plan.fallbacks().forEach(context.terminal()::warn);
        plan.notes().forEach(context.terminal()::note);
        return context.composition().open(request, plan);
    }

    private EngineRequest request() {
        ModelChoice models = new ModelChoice(
                Optional.ofNullable(separator), Optional.ofNullable(pitch), Optional.ofNullable(content));
        return new EngineRequest(device, Optional.ofNullable(tensorRt), precision, strict, models);
    }
}
