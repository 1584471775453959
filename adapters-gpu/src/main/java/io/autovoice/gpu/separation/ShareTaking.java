package io.autovoice.gpu.separation;

import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.READ_SAMPLES;

import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernels;
import java.util.function.BiConsumer;

/** Any other number of channels: each takes the mean share of both, as ShareFilter of the CPU. */
final class ShareTaking implements VoiceTaking {
    private final DeviceStream stream;
    private final int channels;
    private final BiConsumer<DeviceBuffer, DeviceBuffer> transform;
    private final DeviceBuffer samples;
    private final DeviceBuffer own;

    /** @param transform of all the song's channels: samples to spectra */
    ShareTaking(DeviceStream stream, int channels, BiConsumer<DeviceBuffer, DeviceBuffer> transform) {
        this.stream = stream;
        this.channels = channels;
        this.transform = transform;
        this.samples = stream.allocate(channels * READ_SAMPLES);
        this.own = stream.allocate(channels * FRAMES * BINS * 2);
    }

    @Override
    public void show(float[][] song) {
        SpleeterOnGpu.write(song, samples);
    }

    @Override
    public void take(DeviceBuffer spectra, DeviceBuffer share, DeviceBuffer taken) {
        transform.accept(samples, own);
        int row = SpleeterOnGpu.rowsOf(1);
        for (int channel = 0; channel < channels; channel++) {
            int at = 2 * SpleeterOnGpu.rowsOf(channel);
            Arguments scaled =
                    Arguments.of(own.from(at)).and(share).and(share.from(row)).and(row);
            stream.launchOver(row, 1, Kernels.APPLY_SHARES, scaled.and(taken.from(at)));
        }
    }
}
