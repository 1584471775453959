package io.autovoice.bootstrap.wiring;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.network.HostNetwork;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Networks on ONNX Runtime, on the CPU, in FP32, for the GPU's side: to run beside its kernels, and to judge its engines by. */
public final class OnnxNetworks {
    private OnnxNetworks() {}

    /** What engines are compared with: the same file, opened for one run. */
    public static ParityReference reference() {
        return (recipe, inputs) -> {
            try (ResourceScope scope = new ResourceScope()) {
                return network(scope, recipe.onnx()).run(inputs, () -> {});
            }
        };
    }

    /** @param scope closes the network */
    public static HostNetwork network(ResourceScope scope, Path onnx) {
        Network network = Network.open(scope, onnx);
        return (inputs, heartbeat) -> {
            Map<String, Tensor> given = new HashMap<>();
            inputs.forEach((name, input) -> given.put(name, tensor(input)));
            return read(network, network.run(given, Map.of(), heartbeat));
        };
    }

    private static Map<String, HostTensor> read(Network network, Outputs outputs) {
        Map<String, HostTensor> read = new HashMap<>();
        network.outputs().forEach((name, spec) -> {
            if (spec.type() == TensorSpec.ElementType.FLOAT) {
                Tensor output = outputs.get(name);
                read.put(name, new HostTensor(Shape.of(output.shape()), output.toFloats()));
            }
        });
        return read;
    }

    private static Tensor tensor(HostTensor input) {
        long[] shape = input.shape().axes().stream().mapToLong(Long::longValue).toArray();
        return Tensor.of(input.values(), shape);
    }
}
