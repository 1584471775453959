package io.autovoice.gpu.mel;

import io.autovoice.domain.signal.MelFilters;
import io.autovoice.gpu.kernels.Floats;

/**
 * Triangles one after the other, as kernels take them. The arrays are shared, not copied.
 *
 * @param firstBins of each band
 * @param starts where the weights of each band begin, and one end
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to a device
public record FlatFilters(int[] firstBins, int[] starts, float[] weights) {

    public static FlatFilters of(MelFilters filters) {
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
        return new FlatFilters(firstBins, starts, weights);
    }
}
