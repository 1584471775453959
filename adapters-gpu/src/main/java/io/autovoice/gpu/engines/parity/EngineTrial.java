package io.autovoice.gpu.engines.parity;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.nativelayer.AwaitedSession;
import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs an engine once on data of the host. For trials: nothing is kept from one to the next. */
public record EngineTrial(Device device) {
    /**
     * Runs the engine and waits for it.
     *
     * @param inputs all of the engine's, by name
     * @return all of its outputs, by name
     */
    public Map<String, HostTensor> run(LoadedEngine engine, Map<String, HostTensor> inputs) {
        engine.tensors().forEach(tensor -> requireKnown(tensor, inputs));
        try (DeviceStream stream = device.stream();
                AwaitedSession awaited = new AwaitedSession(engine.open(), stream)) {
            ExecutionSession session = awaited.session();
            Map<String, Shape> shapes = session.shapes(inputs.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, input -> input.getValue().shape())));
            List<TensorBinding> bindings = new ArrayList<>();
            inputs.forEach((name, tensor) -> bindings.add(
                    new TensorBinding(name, stream.holding(tensor.values()).address())));
            List<Output> outputs = new ArrayList<>();
            shapes.forEach((name, shape) -> {
                Output output = new Output(name, shape, stream.allocate(Math.toIntExact(shape.elements())));
                outputs.add(output);
                bindings.add(new TensorBinding(name, output.buffer().address()));
            });
            stream.enqueue(address -> session.run(bindings, address));
            stream.await();
            return outputs.stream().collect(Collectors.toMap(Output::name, Output::read));
        }
    }

    private record Output(String name, Shape shape, DeviceBuffer buffer) {
        HostTensor read() {
            float[] values = new float[buffer.words()];
            buffer.read(0, values);
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
}
