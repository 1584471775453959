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
        int[] firstBins = new int[filters.bands()];
        int[] starts = new int[filters.bands() + 1];
        for (int band = 0; band < filters.bands(); band++) {
            firstBins[band] = filters.firstBin(band);
            starts[band + 1] = starts[band] + filters.weights(band).length;
        }
        float[] weights = new float[starts[filters.bands()]];
        for (int band = 0; band < filters.bands(); band++) {
            float[] own = Floats.of(filters.weights(band));
            System.arraycopy(own, 0, weights, starts[band], own.length);
        }
        return new MelTables(
                size,
                filters.bands(),
                stream.holding(Floats.of(Windows.hann(size))),
                stream.holding(Twiddles.of(size)),
                stream.holding(firstBins),
                stream.holding(starts),
                stream.holding(weights));
    }
}
