package io.autovoice.gpu.network;

import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.HashMap;
import java.util.Map;

/** Room for a network's outputs, kept from one run to the next. */
final class OutputBuffers {
    private final DeviceStream stream;
    private final Map<String, DeviceBuffer> buffers = new HashMap<>();

    OutputBuffers(DeviceStream stream) {
        this.stream = stream;
    }

    DeviceTensor of(String name, Shape shape) {
        int words = Math.toIntExact(shape.elements());
        DeviceBuffer there = buffers.get(name);
        if (there == null || there.words() < words) {
            there = stream.allocate(words);
            buffers.put(name, there);
        }
        return new DeviceTensor(there, shape);
    }
}
