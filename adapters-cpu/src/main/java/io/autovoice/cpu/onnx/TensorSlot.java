package io.autovoice.cpu.onnx;

import java.util.Arrays;
import java.util.Optional;

/** Keeps the tensor of one run for the next, if that has the same shape. For one thread. */
public final class TensorSlot {
    private Optional<Tensor> kept = Optional.empty();

    /** Floats, holding whatever they held. */
    public Tensor floats(long... shape) {
        Tensor tensor =
                kept.filter(there -> Arrays.equals(there.shape(), shape)).orElseGet(() -> Tensor.floats(shape));
        kept = Optional.of(tensor);
        return tensor;
    }
}
