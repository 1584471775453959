package io.autovoice.application.plan.choice;

import java.util.Optional;

/**
 * What the caller asks of the engines.
 *
 * @param tensorRt empty if the caller left it to the planner
 * @param strict whether a fallback is an error
 */
public record EngineRequest(
        DeviceChoice device, Optional<Boolean> tensorRt, Precision precision, boolean strict, ModelChoice models) {
    public static final EngineRequest AUTO =
            new EngineRequest(DeviceChoice.AUTO, Optional.empty(), Precision.FP16, false, ModelChoice.AUTO);

    public EngineRequest {
        if (device.kind() == DeviceChoice.Kind.CPU && tensorRt.orElse(false)) {
            throw new IllegalArgumentException(
                    "TensorRT runs on a GPU; it can't be asked for together with device cpu");
        }
    }

    /** True only if the caller asked for it by name. */
    public boolean tensorRtRequested() {
        return tensorRt.orElse(false);
    }

    /** True if the caller named the GPU or something that needs it. */
    public boolean gpuRequested() {
        return device.kind() == DeviceChoice.Kind.CUDA || tensorRtRequested();
    }

    /** What the caller named, in the caller's words. */
    public String gpuAsked() {
        return tensorRtRequested() ? "tensorrt" : device.toString();
    }
}
