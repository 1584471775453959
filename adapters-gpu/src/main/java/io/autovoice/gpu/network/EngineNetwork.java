package io.autovoice.gpu.network;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.nativelayer.AwaitedSession;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.LoadedEngine;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network as an engine on the device itself; nothing leaves it. */
public record EngineNetwork(LoadedEngine engine) implements DeviceNetwork {
    @Override
    public NetworkSession open(DeviceStream stream, StageProgress progress) {
        return new Session(stream, engine.open());
    }

    private static final class Session implements NetworkSession {
        private final DeviceStream stream;
        private final ExecutionSession session;
        private final OutputBuffers buffers;
        private Map<String, Shape> asked = Map.of();
        private Map<String, Shape> given = Map.of();

        Session(DeviceStream stream, ExecutionSession session) {
            this.stream = stream;
            this.session = session;
            this.buffers = new OutputBuffers(stream);
        }

        @Override
        public Map<String, DeviceTensor> run(Map<String, DeviceTensor> inputs, Runnable heartbeat) {
            heartbeat.run();
            shape(inputs);
            Map<String, DeviceTensor> outputs = new HashMap<>();
            given.forEach((name, shape) -> outputs.put(name, buffers.of(name, shape)));
            List<TensorBinding> bindings = new ArrayList<>();
            inputs.forEach((name, tensor) ->
                    bindings.add(new TensorBinding(name, tensor.buffer().address())));
            outputs.forEach((name, tensor) ->
                    bindings.add(new TensorBinding(name, tensor.buffer().address())));
            stream.enqueue(address -> session.run(bindings, address));
            return outputs;
        }

        /** Only where they change: setting shapes may make the runtime do more than queue. */
        private void shape(Map<String, DeviceTensor> inputs) {
            Map<String, Shape> shapes = new HashMap<>();
            inputs.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
            if (!shapes.equals(asked)) {
                given = session.shapes(shapes);
                asked = shapes;
            }
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public void close() {
            new AwaitedSession(session, stream).close();
        }
    }
}
