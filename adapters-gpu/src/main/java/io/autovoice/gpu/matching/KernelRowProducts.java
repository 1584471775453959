package io.autovoice.gpu.matching;

import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.gpu.device.Device;
import java.util.function.Consumer;

/**
 * The products by a CUDA kernel, in tiles of 64 rows by 64.
 *
 * @param smaller told before it is tried once more in smaller blocks; may throw
 */
public record KernelRowProducts(Device device, Consumer<OutOfDeviceMemoryException> smaller) implements RowProducts {
    private static final int MOST_PRODUCTS = 1 << 23; // of a block: 32 MB

    @Override
    public void inBlocks(float[][] candidates, float[][] queries, Receiver receiver) {
        if (queries.length == 0) {
            return;
        }
        int block = Math.min(queries.length, Math.max(1, MOST_PRODUCTS / candidates.length));
        try (Room room = room(candidates, block)) {
            for (int first = 0; first < queries.length; first += room.block()) {
                int count = Math.min(room.block(), queries.length - first);
                receiver.take(first, count, room.products(queries, first, count));
            }
        }
    }

    private Room room(float[][] candidates, int block) {
        try {
            return Room.on(device, candidates, block);
        } catch (OutOfDeviceMemoryException tooLarge) {
            smaller.accept(tooLarge);
            return Room.on(device, candidates, (block + 1) / 2);
        }
    }
}
