package io.autovoice.gpu.engines.parity;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.engines.nativelayer.DeviceMemory;
import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs an engine once on data of the host. For trials: nothing is kept from one to the next. */
public record EngineTrial(DeviceMemory memory) {
    /**
     * Runs the engine and waits for it.
     *
     * @param inputs all of the engine's, by name
     * @return all of its outputs, by name
     */
    public Map<String, HostTensor> run(LoadedEngine engine, Map<String, HostTensor> inputs) {
        engine.tensors().forEach(tensor -> requireKnown(tensor, inputs));
        try (ExecutionSession session = engine.open();
                Blocks blocks = new Blocks(memory)) {
            Map<String, Shape> shapes = session.shapes(inputs.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, input -> input.getValue().shape())));
            List<TensorBinding> bindings = new ArrayList<>();
            inputs.forEach((name, tensor) -> {
                DeviceMemory.Block block = blocks.add(tensor.values().length);
                block.write(tensor.values());
                bindings.add(new TensorBinding(name, block.address()));
            });
            List<Output> outputs = new ArrayList<>();
            shapes.forEach((name, shape) -> {
                DeviceMemory.Block block = blocks.add(shape.elements());
                outputs.add(new Output(name, shape, block));
                bindings.add(new TensorBinding(name, block.address()));
            });
            session.run(bindings, memory.stream());
            memory.await();
            return outputs.stream().collect(Collectors.toMap(Output::name, Output::read));
        }
    }

    private record Output(String name, Shape shape, DeviceMemory.Block block) {
        HostTensor read() {
            float[] values = new float[Math.toIntExact(shape.elements())];
            block.read(values);
            return new HostTensor(shape, values);
        }
    }

    private static void requireKnown(EngineTensor tensor, Map<String, HostTensor> inputs) {
        if (!tensor.floats() || (tensor.input() && !inputs.containsKey(tensor.name()))) {
            throw new EngineFailedException(
                    "The engine has a tensor '%s' that nothing is known of.".formatted(tensor.name()),
                    "Run this network on the CPU: --no-tensorrt.");
        }
    }

    /** Blocks of one trial: closed together, last first. */
    private static final class Blocks implements AutoCloseable {
        private final DeviceMemory memory;
        private final Deque<DeviceMemory.Block> owned = new ArrayDeque<>();

        Blocks(DeviceMemory memory) {
            this.memory = memory;
        }

        @SuppressWarnings("MustBeClosedChecker") // closed with all the others
        DeviceMemory.Block add(long floats) {
            DeviceMemory.Block block = memory.allocate(floats);
            owned.push(block);
            return block;
        }

        @Override
        public void close() {
            owned.forEach(DeviceMemory.Block::close);
        }
    }
}
