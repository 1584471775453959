package io.autovoice.gpu.mel;

import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.Windows;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Floats;
import io.autovoice.gpu.kernels.Twiddles;

/**
 * What the mel kernels look up: a window, the transform's twiddles, and triangles one after the other.
 *
 * @param firstBins of each band
 * @param starts where the weights of each band begin, and one end
 */
public record MelTables(
        int size,
        int bands,
        DeviceBuffer window,
        DeviceBuffer twiddles,
        DeviceBuffer firstBins,
        DeviceBuffer starts,
        DeviceBuffer weights) {

    /** @param size samples of a frame, under a periodic Hann window */
    public static MelTables on(DeviceStream stream, MelFilters filters, int size) {
        FlatFilters flat = FlatFilters.of(filters);
        return new MelTables(
                size,
                filters.bands(),
                stream.holding(Floats.of(Windows.hann(size))),
                stream.holding(Twiddles.of(size)),
                stream.holding(flat.firstBins()),
                stream.holding(flat.starts()),
                stream.holding(flat.weights()));
    }
}
