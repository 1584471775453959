package io.autovoice.gpu.separation;

import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;

import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernels;

/** Two channels: a multichannel Wiener filter, as SpatialFilter of the CPU. */
final class SpatialTaking implements VoiceTaking {
    private static final int IMAGES = 2 * 4; // of voice and band: left, right, cross re, cross im
    private static final int DOUBLE = 2; // words
    private final DeviceStream stream;
    private final DeviceBuffer images;

    SpatialTaking(DeviceStream stream) {
        this.stream = stream;
        this.images = stream.allocate(IMAGES * BINS * DOUBLE);
    }

    @Override
    public void show(float[][] song) {
        // the two channels are there already
    }

    @Override
    public void take(DeviceBuffer spectra, DeviceBuffer share, DeviceBuffer taken) {
        int right = SpleeterOnGpu.rowsOf(1);
        stream.launchOver(
                BINS,
                1,
                Kernels.SPATIAL_IMAGES,
                seen(spectra, share, right).and(FRAMES).and(BINS).and(images));
        Arguments filter = seen(spectra, share, right).and(images).and(right).and(BINS);
        stream.launchOver(right, 1, Kernels.SPATIAL_FILTER, filter.and(taken).and(taken.from(2 * right)));
    }

    private static Arguments seen(DeviceBuffer spectra, DeviceBuffer share, int right) {
        return Arguments.of(spectra).and(spectra.from(2 * right)).and(share).and(share.from(right));
    }
}
