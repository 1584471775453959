package io.autovoice.application.plan.gpu;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Optional;

/**
 * A kind of engine that exists for a stage.
 *
 * @param family of the networks that it runs; empty for signal processing
 */
public record GpuEngine(PipelineStage stage, EngineKind kind, Optional<ModelFamily> family) {
    public GpuEngine {
        if (!kind.needsGpu() || kind == EngineKind.TENSORRT && family.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no engine on a GPU of the kind %s for the networks %s".formatted(kind.key(), family));
        }
    }

    public static GpuEngine tensorRt(PipelineStage stage, ModelFamily family) {
        return new GpuEngine(stage, EngineKind.TENSORRT, Optional.of(family));
    }

    /** CUDA kernels around a network on ONNX Runtime. */
    public static GpuEngine cuda(PipelineStage stage, ModelFamily family) {
        return new GpuEngine(stage, EngineKind.CUDA, Optional.of(family));
    }

    /** ND4J's CUDA backend beside a network on ONNX Runtime. */
    public static GpuEngine nd4jCuda(PipelineStage stage, ModelFamily family) {
        return new GpuEngine(stage, EngineKind.ND4J_CUDA, Optional.of(family));
    }

    /** ND4J's CUDA backend alone. */
    public static GpuEngine nd4jCuda(PipelineStage stage) {
        return new GpuEngine(stage, EngineKind.ND4J_CUDA, Optional.empty());
    }

    /** CUDA kernels alone. */
    public static GpuEngine cuda(PipelineStage stage) {
        return new GpuEngine(stage, EngineKind.CUDA, Optional.empty());
    }
}
