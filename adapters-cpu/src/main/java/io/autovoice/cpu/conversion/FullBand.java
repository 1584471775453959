package io.autovoice.cpu.conversion;

import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;

/** Brings a converted voice to the song's rate and adds the top band: the vocals less what the vocoder heard of them. */
final class FullBand {
    private static final int CHUNK = 1 << 16; // frames
    private final Resampler resampler;
    private final WaveformStorage storage;

    FullBand(Resampler resampler, WaveformStorage storage) {
        this.resampler = resampler;
        this.storage = storage;
    }

    /**
     * @param voice the converted voice at the vocoder's rate
     * @param vocals one channel at the song's rate
     * @param heard the vocals at the vocoder's rate
     */
    Waveform of(Waveform voice, Waveform vocals, Waveform heard, TopBand topBand, StageProgress progress) {
        Waveform sung = resampler.resample(voice, vocals.rate(), progress.part(0, 0.4));
        boolean heardAll = heard.rate().hertz() >= vocals.rate().hertz();
        Waveform low = heardAll ? vocals : resampler.resample(heard, vocals.rate(), progress.part(0.4, 0.8));
        WaveformBuilder full = storage.builder(vocals.rate(), 1);
        for (Chunk chunk : new ChunkPlan(CHUNK, 0).over(vocals.frames())) {
            float[] sum = new float[chunk.length()];
            sung.read(0, chunk.start(), sum);
            if (!heardAll) {
                add(sum, topOf(vocals, low, chunk, topBand));
            }
            full.append(new float[][] {sum});
            progress.advanced(0.8 + 0.2 * (chunk.start() + chunk.length()) / vocals.frames());
        }
        return full.build();
    }

    private static float[] topOf(Waveform vocals, Waveform low, Chunk chunk, TopBand topBand) {
        float[] top = new float[chunk.length()];
        float[] heard = new float[chunk.length()];
        vocals.read(0, chunk.start(), top);
        low.read(0, chunk.start(), heard);
        for (int n = 0; n < top.length; n++) {
            top[n] -= heard[n];
        }
        topBand.scale(top, chunk.start(), vocals.rate());
        return top;
    }

    private static void add(float[] sum, float[] top) {
        for (int n = 0; n < sum.length; n++) {
            sum[n] += top[n];
        }
    }
}
