package io.autovoice.application.plan.choice;

import io.autovoice.application.model.InstalledModel;
import java.util.Optional;

/**
 * One way to do a stage's work: a rung of its ladder.
 *
 * @param model the network that runs; empty for signal processing
 */
public record PlannedEngine(EngineKind kind, Optional<InstalledModel> model) {
    /** Signal processing in Java: needs nothing and is the last rung of every ladder. */
    public static final PlannedEngine JAVA = new PlannedEngine(EngineKind.JAVA, Optional.empty());

    public PlannedEngine {
        boolean network = kind == EngineKind.TENSORRT || kind == EngineKind.ONNXRUNTIME;
        if (network && model.isEmpty() || kind == EngineKind.JAVA && model.isPresent()) {
            throw new IllegalArgumentException("An engine of the kind %s can't have the model %s"
                    .formatted(kind.key(), model.map(InstalledModel::name).orElse("none")));
        }
    }

    /** A network on TensorRT. */
    public static PlannedEngine tensorRt(InstalledModel model) {
        return new PlannedEngine(EngineKind.TENSORRT, Optional.of(model));
    }

    /** CUDA kernels without a network. */
    public static PlannedEngine cuda() {
        return new PlannedEngine(EngineKind.CUDA, Optional.empty());
    }

    /** CUDA kernels around a network that runs on ONNX Runtime. */
    public static PlannedEngine cuda(InstalledModel model) {
        return new PlannedEngine(EngineKind.CUDA, Optional.of(model));
    }

    /** Matching's products by ND4J's CUDA backend, without a network. */
    public static PlannedEngine nd4jCuda() {
        return new PlannedEngine(EngineKind.ND4J_CUDA, Optional.empty());
    }

    /** The same for what a network on ONNX Runtime hears. */
    public static PlannedEngine nd4jCuda(InstalledModel model) {
        return new PlannedEngine(EngineKind.ND4J_CUDA, Optional.of(model));
    }

    /** A network on ONNX Runtime. */
    public static PlannedEngine onnxRuntime(InstalledModel model) {
        return new PlannedEngine(EngineKind.ONNXRUNTIME, Optional.of(model));
    }

    /** As in options, JSON and reports: {@code tensorrt:<model>}, {@code cuda}, {@code nd4j-cuda}, {@code onnxruntime:<model>} or {@code java}. */
    public String name() {
        return kind.key() + model.map(network -> ":" + network.name()).orElse("");
    }
}
