package io.autovoice.gpu.network;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.parity.HostTensor;
import java.util.HashMap;
import java.util.Map;

/** A network beside the device: its inputs are fetched from there, and its outputs brought back. */
public record HostedNetwork(HostNetwork network) implements DeviceNetwork {
    @Override
    public NetworkSession open(DeviceStream stream, StageProgress progress) {
        return new Session(network, new OutputBuffers(stream));
    }

    private record Session(HostNetwork network, OutputBuffers buffers) implements NetworkSession {
        @Override
        public Map<String, DeviceTensor> run(Map<String, DeviceTensor> inputs, Runnable heartbeat) {
            Map<String, HostTensor> fetched = new HashMap<>();
            inputs.forEach((name, input) -> fetched.put(name, fetched(input)));
            Map<String, DeviceTensor> outputs = new HashMap<>();
            network.run(fetched, heartbeat).forEach((name, output) -> outputs.put(name, brought(name, output)));
            return outputs;
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public void close() {
            // the stream owns the buffers
        }

        private static HostTensor fetched(DeviceTensor tensor) {
            float[] values = new float[tensor.elements()];
            tensor.buffer().read(0, values);
            Sense.requireFinite("kernels before a network", values); // or the network would be blamed
            return new HostTensor(tensor.shape(), values);
        }

        private DeviceTensor brought(String name, HostTensor output) {
            DeviceTensor tensor = buffers.of(name, output.shape());
            tensor.buffer().write(0, output.values());
            return tensor;
        }
    }
}
