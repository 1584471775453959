package io.autovoice.gpu.separation;

import static io.autovoice.domain.separation.SpleeterFrames.ACCOMPANIMENT;
import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.CHANNELS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.MAGNITUDES;
import static io.autovoice.domain.separation.SpleeterFrames.NETWORK_BINS;
import static io.autovoice.domain.separation.SpleeterFrames.SEEN_BINS;
import static io.autovoice.domain.separation.SpleeterFrames.UPPER_ODDS;
import static io.autovoice.domain.separation.SpleeterFrames.VOCALS;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.network.DeviceTensor;
import io.autovoice.gpu.network.NetworkSession;
import java.util.Map;

/** The voice's share of each bin, as the networks have it. */
final class SharesOnGpu {
    private static final Shape SHAPE = Shape.of(1, CHANNELS, FRAMES, NETWORK_BINS);
    private final DeviceStream stream;
    private final NetworkSession session;
    private final float gain;
    private final boolean squared;
    private final DeviceTensor magnitudes;
    private final DeviceBuffer share;

    /**
     * @param gain amplifies the magnitudes for the networks
     * @param squared whether shares are those of the powers; else of the levels
     */
    SharesOnGpu(DeviceStream stream, NetworkSession session, double gain, boolean squared) {
        this.stream = stream;
        this.session = session;
        this.gain = (float) gain;
        this.squared = squared;
        this.magnitudes = new DeviceTensor(stream.allocate(CHANNELS * FRAMES * NETWORK_BINS), SHAPE);
        this.share = stream.allocate(CHANNELS * FRAMES * BINS);
    }

    /** {@code [channel][frame][bin]}, 0..1; good until the next call. */
    DeviceBuffer of(DeviceBuffer spectra, Runnable heartbeat) {
        Arguments shown = Arguments.of(spectra).and(BINS).and(NETWORK_BINS).and(gain);
        stream.launch(Kernels.MAGNITUDES, FRAMES, CHANNELS, shown.and(magnitudes.buffer()));
        Map<String, DeviceTensor> levels = session.run(Map.of(MAGNITUDES, magnitudes), heartbeat);
        Arguments arguments = Arguments.of(output(levels, VOCALS))
                .and(output(levels, ACCOMPANIMENT))
                .and(spectra)
                .and(BINS)
                .and(NETWORK_BINS)
                .and(SEEN_BINS)
                .and((float) UPPER_ODDS)
                .and(squared ? 1 : 0);
        stream.launch(Kernels.SHARES, FRAMES, CHANNELS, arguments.and(share));
        return share;
    }

    private static DeviceBuffer output(Map<String, DeviceTensor> levels, String name) {
        DeviceTensor output = levels.get(name);
        if (output == null || !output.shape().equals(SHAPE)) {
            throw new EngineFailedException(
                    "The separation's network gave %s, not %s of %s.".formatted(levels, name, SHAPE),
                    "See whether its file is whole: autovoice models verify.");
        }
        return output.buffer();
    }
}
