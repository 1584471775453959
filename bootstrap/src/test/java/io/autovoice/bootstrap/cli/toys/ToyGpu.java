package io.autovoice.bootstrap.cli.toys;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.nativelayer.BuiltEngine;
import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.NetworkLayer;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.WholeLayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GPU whose engines all give one number.
 *
 * @param answer of its engines; right is 1
 */
public record ToyGpu(float answer, HostDevice device) implements WholeLayer, LoadedEngine, ExecutionSession {
    static final ParityReference REFERENCE =
            (recipe, inputs) -> Map.of("y", new HostTensor(Shape.of(1), new float[] {1}));

    /** One with memory of its own. */
    public ToyGpu(float answer) {
        this(answer, new HostDevice());
    }

    @Override
    public EngineTarget target() {
        return new EngineTarget(0, "Toy GPU", "9.0", "550.90", "10.6.0");
    }

    @Override
    public Optional<BuiltEngine> build(BuildRecipe recipe, byte[] timings, StageProgress progress) {
        progress.advanced(1);
        return Optional.of(new BuiltEngine(new byte[1000], new byte[] {1}));
    }

    @Override
    public List<NetworkLayer> layers(BuildRecipe recipe) {
        return List.of();
    }

    @Override
    public LoadedEngine load(byte[] engine) {
        return this;
    }

    @Override
    public List<EngineTensor> tensors() {
        return List.of(new EngineTensor("y", false, Shape.of(1), true));
    }

    @Override
    public ExecutionSession open() {
        return this;
    }

    @Override
    public Map<String, Shape> shapes(Map<String, Shape> inputs) {
        return Map.of("y", Shape.of(1));
    }

    @Override
    public void run(List<TensorBinding> bindings, long stream) {
        bindings.stream()
                .filter(binding -> binding.name().equals("y"))
                .forEach(binding -> device.at(binding.address()).write(0, new float[] {answer}));
    }

    @Override
    public void close() {}
}
