package io.autovoice.cpu.conversion;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/**
 * What lies above the vocoder's Nyquist frequency: breath, sibilants and the air of the recording. It says little of who sings, so it is
 * taken from the song as it is: the vocals less what the vocoder heard of them.
 */
final class TopBand {
    private static final int CHUNK = 1 << 16; // frames
    private final Resampler resampler;
    private final WaveformStorage storage;

    TopBand(Resampler resampler, WaveformStorage storage) {
        this.resampler = resampler;
        this.storage = storage;
    }

    /**
     * Brings {@code converted} to the rate and length of {@code vocals} and adds the top band.
     *
     * @param vocals one channel
     * @param heard the vocals at the vocoder's rate
     */
    Waveform addTo(Waveform converted, Waveform vocals, Waveform heard, StageProgress progress) {
        Waveform sung = resampler.resample(converted, vocals.rate(), progress.part(0, 0.4));
        boolean vocoderHearsAll = heard.rate().hertz() >= vocals.rate().hertz();
        Waveform low = vocoderHearsAll ? vocals : resampler.resample(heard, vocals.rate(), progress.part(0.4, 0.8));
        WaveformBuilder full = storage.builder(vocals.rate(), 1);
        for (Chunk chunk : new ChunkPlan(CHUNK, 0).over(vocals.frames())) {
            full.append(new float[][] {sum(chunk, sung, vocals, low)});
            progress.advanced(0.8 + 0.2 * (chunk.start() + chunk.length()) / vocals.frames());
        }
        return full.build();
    }

    private static float[] sum(Chunk chunk, Waveform sung, Waveform vocals, Waveform low) {
        float[] sum = new float[chunk.length()];
        float[] other = new float[chunk.length()];
        sung.read(0, chunk.start(), sum);
        if (low == vocals) {
            return sum;
        }
        vocals.read(0, chunk.start(), other);
        float[] heard = Arrays.copyOf(other, other.length);
        low.read(0, chunk.start(), heard);
        for (int n = 0; n < sum.length; n++) {
            sum[n] += other[n] - heard[n];
        }
        return sum;
    }
}
