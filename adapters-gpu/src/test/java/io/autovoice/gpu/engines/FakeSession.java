package io.autovoice.gpu.engines;

import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.engines.nativelayer.ExecutionSession;
import io.autovoice.gpu.engines.nativelayer.TensorBinding;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Doubles what is bound to x, and adds what is wrong with its engine. */
record FakeSession(FakeEngines engines, float wrong) implements ExecutionSession {
    @Override
    public Map<String, Shape> shapes(Map<String, Shape> inputs) {
        return Map.of("y", Objects.requireNonNull(inputs.get("x")));
    }

    @Override
    public void run(List<TensorBinding> bindings, long stream) {
        engines.beginRunning();
        DeviceBuffer x = at(bindings, "x");
        float[] result = new float[x.words()];
        x.read(0, result);
        result = FakeEngines.doubled(result).values();
        for (int i = 0; i < result.length; i++) {
            result[i] += wrong;
        }
        at(bindings, "y").write(0, result);
    }

    @Override
    public void close() {
        engines.closed();
    }

    private DeviceBuffer at(List<TensorBinding> bindings, String name) {
        return bindings.stream()
                .filter(binding -> binding.name().equals(name))
                .map(binding -> engines.device().at(binding.address()))
                .findFirst()
                .orElseThrow();
    }
}
