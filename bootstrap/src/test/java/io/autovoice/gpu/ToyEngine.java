package io.autovoice.gpu;

import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.engines.nativelayer.EngineTensor;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.recipe.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An engine of {@link ToyTensorRt}. */
record ToyEngine(ToyTensorRt layer, Path onnx) implements LoadedEngine {
    private static final long NOWHERE = 1; // where buffers of a device lie that does nothing

    @Override
    public List<EngineTensor> tensors() {
        return List.of();
    }

    @Override
    public ExecutionSession open() {
        layer.opened();
        return new Session(layer, new ToyTensorRt.OnnxFile(onnx));
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static final class Session implements ExecutionSession {
        private final ToyTensorRt layer;
        private final ToyTensorRt.OnnxFile network;
        private Map<String, Shape> given = Map.of();
        private boolean closed;

        Session(ToyTensorRt layer, ToyTensorRt.OnnxFile network) {
            this.layer = layer;
            this.network = network;
        }

        /** Found by running it on zeros. */
        @Override
        public Map<String, Shape> shapes(Map<String, Shape> inputs) {
            given = inputs;
            Map<String, HostTensor> zeros = new HashMap<>();
            inputs.forEach((name, shape) ->
                    zeros.put(name, new HostTensor(shape, new float[Math.toIntExact(shape.elements())])));
            Map<String, Shape> shapes = new HashMap<>();
            network.run(zeros).forEach((name, output) -> shapes.put(name, output.shape()));
            return shapes;
        }

        @Override
        public void run(List<TensorBinding> bindings, long stream) {
            if (bindings.stream().anyMatch(binding -> binding.address() == NOWHERE)) {
                return;
            }
            Map<String, HostTensor> inputs = new HashMap<>();
            given.forEach((name, shape) -> {
                float[] values = new float[Math.toIntExact(shape.elements())];
                at(bindings, name).read(0, values);
                inputs.put(name, new HostTensor(shape, values));
            });
            layer.ran(network, inputs)
                    .forEach((name, output) -> at(bindings, name).write(0, output.values()));
        }

        private DeviceBuffer at(List<TensorBinding> bindings, String name) {
            return bindings.stream()
                    .filter(binding -> binding.name().equals(name))
                    .map(binding -> layer.memory().at(binding.address()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            if (!closed) {
                layer.closed();
            }
            closed = true;
        }
    }
}
