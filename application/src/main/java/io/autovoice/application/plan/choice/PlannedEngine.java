package io.autovoice.application.plan.choice;

import io.autovoice.application.model.InstalledModel;
import java.util.Optional;

/**
 * One way to do a stage's work: a rung of its ladder.
 *
 * @param name as in options, JSON and reports
 * @param model the network that runs; empty for signal processing
 */
public record PlannedEngine(String name, Optional<InstalledModel> model) {
    /** Signal processing in Java: needs nothing and is the last rung of every ladder. */
    public static final PlannedEngine JAVA = new PlannedEngine("java", Optional.empty());

    /** A network on ONNX Runtime. */
    public static PlannedEngine onnxRuntime(InstalledModel model) {
        return new PlannedEngine("onnxruntime:" + model.name(), Optional.of(model));
    }
}
