package io.autovoice.gpu.matching;

import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.network.Sense;

/** The candidates on a device, and room for a block of queries. */
record Room(
        DeviceStream stream,
        DeviceBuffer known,
        int candidates,
        int width,
        DeviceBuffer asked,
        DeviceBuffer results,
        int block)
        implements AutoCloseable {
    private static final int TILE = 64;

    static Room on(Device device, float[][] candidates, int block) {
        int width = candidates[0].length;
        DeviceStream stream = device.stream();
        try {
            DeviceBuffer known = stream.allocate(Math.multiplyExact(candidates.length, width));
            DeviceBuffer asked = stream.allocate(block * width);
            DeviceBuffer results = stream.allocate(block * candidates.length);
            write(candidates, 0, candidates.length, known);
            return new Room(stream, known, candidates.length, width, asked, results, block);
        } catch (RuntimeException failure) {
            stream.close();
            throw failure;
        }
    }

    /** {@code [query][candidate]}, of {@code count} queries. */
    float[] products(float[][] queries, int first, int count) {
        write(queries, first, count, asked);
        Arguments sizes = Arguments.of(asked).and(count).and(known).and(candidates);
        stream.launch(
                Kernels.ROW_PRODUCTS,
                tiles(candidates),
                tiles(count),
                sizes.and(width).and(results));
        float[] values = new float[count * candidates];
        results.read(0, values);
        Sense.requireFinite("matching", values);
        return values;
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

    @Override
    public void close() {
        stream.close();
    }
}
