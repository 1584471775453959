package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuAccess.Refusal;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether TensorRT runs in this plan.
 *
 * @param requested whether the caller asked for it by name
 * @param precision of the engines that run; empty if none does
 * @param reason why it is off; empty if it is on
 * @param remedy what would turn it on; empty if it is on, off as wanted, not asked for on a machine without a GPU, or nothing would
 */
public record TensorRtStatus(
        boolean requested,
        boolean enabled,
        Optional<Precision> precision,
        Optional<String> reason,
        Optional<String> remedy) {
    private static final Refusal NOT_ASKED = new Refusal("not asked for", "Leave out --device cpu and --no-tensorrt.");
    private static final Refusal NO_MODEL =
            new Refusal("no model that it could run is installed", "See which there are: autovoice models list.");

    /** The same once no stage runs on it any more. */
    TensorRtStatus off(Optional<String> why, Optional<String> help) {
        return enabled ? new TensorRtStatus(requested, false, Optional.empty(), why, help) : this;
    }

    static TensorRtStatus of(EngineRequest request, Machine machine, Map<PipelineStage, List<PlannedEngine>> ladders) {
        boolean enabled =
                ladders.values().stream().anyMatch(ladder -> ladder.get(0).kind() == EngineKind.TENSORRT);
        if (enabled) {
            return new TensorRtStatus(
                    request.tensorRtRequested(),
                    true,
                    Optional.of(request.precision()),
                    Optional.empty(),
                    Optional.empty());
        }
        boolean forbidden =
                request.device().equals(DeviceChoice.CPU) || !request.tensorRt().orElse(true);
        Refusal refusal = forbidden
                ? NOT_ASKED
                : GpuShortfall.refusal(EngineKind.TENSORRT, machine).orElse(NO_MODEL);
        boolean missed = !forbidden && (request.gpuRequested() || machine.gpu() instanceof GpuProbe.Usable);
        return new TensorRtStatus(
                request.tensorRtRequested(),
                false,
                Optional.empty(),
                Optional.of(refusal.reason()),
                missed ? Optional.of(refusal.remedy()) : Optional.empty());
    }
}
