package io.autovoice.gpu.mixing;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.mixing.TruePeakLimit;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceStream;
import java.util.function.Consumer;

/** Adds the stems chunk by chunk; each chunk sees enough of its neighbours that the limiter leaves no seam. */
final class GpuMixer implements Mixer {
    private static final int CHUNK = 1 << 20; // frames: 24 s, some 50 MB of buffers for stereo
    private static final double SHIFTED = 0.8; // share of the work, where the band is moved
    private final Device device;
    private final BandShift bandShift;
    private final WaveformStorage storage;
    private final Consumer<OutOfDeviceMemoryException> smaller;

    GpuMixer(
            Device device, BandShift bandShift, WaveformStorage storage, Consumer<OutOfDeviceMemoryException> smaller) {
        this.device = device;
        this.bandShift = bandShift;
        this.storage = storage;
        this.smaller = smaller;
    }

    @Override
    public Waveform mix(Waveform voice, Waveform instrumental, MixSettings settings, StageProgress progress) {
        Mixer.requireFit(voice, instrumental);
        progress.advanced(0);
        boolean moved = settings.bandShift().value() != 0;
        Waveform band = bandShift.moved(instrumental, settings.bandShift(), progress.part(0, SHIFTED));
        return mixInKey(new Stems(voice, band), settings.levels(), moved ? progress.part(SHIFTED, 1) : progress);
    }

    private Waveform mixInKey(Stems stems, MixLevels levels, StageProgress progress) {
        try {
            return mix(stems, levels, CHUNK, progress);
        } catch (OutOfDeviceMemoryException tooLarge) {
            smaller.accept(tooLarge);
            return mix(stems, levels, CHUNK / 2, progress);
        }
    }

    private Waveform mix(Stems stems, MixLevels levels, int chunkFrames, StageProgress progress) {
        Waveform band = stems.band();
        WaveformBuilder mix = storage.builder(band.rate(), band.channels());
        TruePeakLimit limit = TruePeakLimit.at(band.rate());
        Limiting limiting = new Limiting(limit);
        for (Chunk chunk : new ChunkPlan(chunkFrames, limit.contextFrames()).over(band.frames())) {
            try (DeviceStream stream = device.stream()) {
                mix.append(limiting.mixed(stems, levels, chunk, stream));
            }
            progress.advanced((double) (chunk.start() + chunk.length()) / band.frames());
        }
        return mix.build();
    }
}
