package io.autovoice.bootstrap.wiring;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.HashMap;
import java.util.Map;

/** The same file on ONNX Runtime, on the CPU, in FP32. */
final class OnnxParityReference implements ParityReference {
    @Override
    public Map<String, HostTensor> outputs(BuildRecipe recipe, Map<String, HostTensor> inputs) {
        try (ResourceScope scope = new ResourceScope()) {
            Network network = Network.open(scope, recipe.onnx());
            Map<String, Tensor> given = new HashMap<>();
            inputs.forEach((name, input) -> given.put(name, tensor(input)));
            Outputs outputs = network.run(given);
            Map<String, HostTensor> read = new HashMap<>();
            network.outputs().forEach((name, spec) -> {
                if (spec.type() == TensorSpec.ElementType.FLOAT) {
                    Tensor output = outputs.get(name);
                    read.put(name, new HostTensor(Shape.of(output.shape()), output.toFloats()));
                }
            });
            return read;
        }
    }

    private static Tensor tensor(HostTensor input) {
        long[] shape = input.shape().axes().stream().mapToLong(Long::longValue).toArray();
        return Tensor.of(input.values(), shape);
    }
}
