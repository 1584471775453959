package io.autovoice.gpu.network;

import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.engines.recipe.Shape;

/**
 * Numbers on a device, last axis fastest.
 *
 * @param buffer holds them from its beginning on, and may be longer
 */
public record DeviceTensor(DeviceBuffer buffer, Shape shape) {
    public DeviceTensor {
        if (shape.elements() > buffer.words()) {
            throw new IllegalArgumentException(
                    "A tensor of %s needs %d words, got %d".formatted(shape, shape.elements(), buffer.words()));
        }
    }

    int elements() {
        return Math.toIntExact(shape.elements());
    }
}
