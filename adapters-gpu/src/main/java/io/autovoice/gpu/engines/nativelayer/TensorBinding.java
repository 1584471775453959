package io.autovoice.gpu.engines.nativelayer;

/**
 * Where a tensor lies.
 *
 * @param address on the device
 */
public record TensorBinding(String name, long address) {
    public TensorBinding {
        if (address == 0) {
            throw new IllegalArgumentException("The tensor '%s' needs an address, got 0".formatted(name));
        }
    }
}
