package io.autovoice.gpu.content;

import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MonoWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.content.PartwiseEncoding;
import io.autovoice.domain.content.WhisperFrames;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.network.DeviceNetwork;
import io.autovoice.gpu.network.NetworkSession;

/** Mirrors WhisperContentEncoder of the CPU: one stream a call. */
final class WhisperOnGpu implements ContentEncoder {
    private final Device device;
    private final DeviceNetwork network;
    private final Resampler resampler;

    WhisperOnGpu(Device device, DeviceNetwork network, Resampler resampler) {
        this.device = device;
        this.network = network;
        this.resampler = resampler;
    }

    @Override
    public ContentFeatures encode(Waveform voice, StageProgress progress) {
        int hops = PartwiseEncoding.GRID.hops(voice);
        Waveform heard = resampler.resample(MonoWaveform.of(voice), WhisperFrames.RATE, progress.part(0, 0.2));
        Waveform mirrored = WhisperFrames.mirrored(heard, hops);
        try (DeviceStream stream = device.stream();
                NetworkSession session = network.open(stream, progress.part(0.2, 0.2))) {
            WhisperPart part = new WhisperPart(stream, session);
            return PartwiseEncoding.encode(
                    hops, (first, end) -> part.rows(mirrored, first, end), progress.part(0.2, 1));
        }
    }
}
