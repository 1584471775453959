package io.autovoice.gpu;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.BandShift;
import java.nio.file.Path;
import java.util.Map;

/**
 * How the GPU's stages are opened.
 *
 * @param device index of the GPU: the N of {@code cuda:N}
 * @param kernels folder for translated kernels; may be deleted at any time
 * @param environment as of {@link System#getenv()}: says where NVIDIA's libraries are
 * @param bandShift moves the band, which the GPU leaves to somebody else
 * @param storage where waveforms lie
 */
public record GpuOptions(
        int device, Path kernels, Map<String, String> environment, BandShift bandShift, WaveformStorage storage) {
    public GpuOptions {
        if (device < 0) {
            throw new IllegalArgumentException("GPUs are counted from 0, got " + device);
        }
        environment = Map.copyOf(environment);
    }
}
