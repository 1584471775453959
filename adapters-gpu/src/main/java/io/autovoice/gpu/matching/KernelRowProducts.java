package io.autovoice.gpu.matching;

import io.autovoice.domain.matching.RowProducts;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.network.Sense;

/** The products by a CUDA kernel, in tiles of 64 rows by 64. */
public record KernelRowProducts(Device device) implements RowProducts {
    private static final int TILE = 64;
    private static final int MOST_PRODUCTS = 1 << 23; // of a block: 32 MB

    @Override
    public void inBlocks(float[][] candidates, float[][] queries, Receiver receiver) {
        if (queries.length == 0) {
            return;
        }
        int width = candidates[0].length;
        int block = Math.min(queries.length, Math.max(1, MOST_PRODUCTS / candidates.length));
        try (DeviceStream stream = device.stream()) {
            DeviceBuffer known = stream.allocate(Math.multiplyExact(candidates.length, width));
            write(candidates, 0, candidates.length, known);
            DeviceBuffer asked = stream.allocate(block * width);
            DeviceBuffer products = stream.allocate(block * candidates.length);
            for (int first = 0; first < queries.length; first += block) {
                int count = Math.min(block, queries.length - first);
                write(queries, first, count, asked);
                Arguments sizes = Arguments.of(asked).and(count).and(known).and(candidates.length);
                stream.launch(
                        Kernels.ROW_PRODUCTS,
                        tiles(candidates.length),
                        tiles(count),
                        sizes.and(width).and(products));
                float[] values = new float[count * candidates.length];
                products.read(0, values);
                Sense.requireFinite("matching", values);
                receiver.take(first, count, values);
            }
        }
    }

    private static void write(float[][] rows, int first, int count, DeviceBuffer buffer) {
        int width = rows[0].length;
        float[] flat = new float[count * width];
        for (int row = 0; row < count; row++) {
            System.arraycopy(rows[first + row], 0, flat, row * width, width);
        }
        buffer.write(0, flat);
    }

    private static int tiles(int rows) {
        return (rows + TILE - 1) / TILE;
    }
}
