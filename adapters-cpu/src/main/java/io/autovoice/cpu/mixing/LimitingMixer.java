package io.autovoice.cpu.mixing;

import io.autovoice.cpu.shifting.Shifting;
import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.mixing.TruePeakLimit;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/** Moves the band into its key, then adds the stems chunk by chunk; each chunk sees enough of its neighbours that the limiter leaves no seam. */
final class LimitingMixer implements Mixer {
    private static final int CHUNK = 1 << 16; // frames
    private static final double SHIFTED = 0.8; // share of the work, where the band is moved
    private final WaveformStorage storage;

    LimitingMixer(WaveformStorage storage) {
        this.storage = storage;
    }

    @Override
    public Waveform mix(Waveform voice, Waveform instrumental, MixSettings settings, StageProgress progress) {
        Mixer.requireFit(voice, instrumental);
        progress.advanced(0);
        boolean moved = settings.bandShift().value() != 0;
        Waveform band = Shifting.by(settings.bandShift(), instrumental, storage, progress.part(0, SHIFTED));
        return mixInKey(voice, band, settings.levels(), moved ? progress.part(SHIFTED, 1) : progress);
    }

    private Waveform mixInKey(Waveform voice, Waveform instrumental, MixLevels levels, StageProgress progress) {
        TruePeakLimit limit = TruePeakLimit.at(instrumental.rate());
        LookaheadLimiter limiter = new LookaheadLimiter(limit);
        WaveformBuilder mix = storage.builder(instrumental.rate(), instrumental.channels());
        for (Chunk chunk : new ChunkPlan(CHUNK, limit.contextFrames()).over(instrumental.frames())) {
            float[][] sum = sum(voice, instrumental, levels, chunk);
            limiter.limit(sum);
            mix.append(middle(sum, chunk));
            progress.advanced((double) (chunk.start() + chunk.length()) / instrumental.frames());
        }
        return mix.build();
    }

    private static float[][] sum(Waveform voice, Waveform instrumental, MixLevels levels, Chunk chunk) {
        float[][] sum = new float[instrumental.channels()][chunk.readLength()];
        float[] sung = new float[chunk.readLength()];
        for (int channel = 0; channel < sum.length; channel++) {
            instrumental.read(channel, chunk.readFrom(), sum[channel]);
            voice.read(Math.min(channel, voice.channels() - 1), chunk.readFrom(), sung);
            add(
                    sum[channel],
                    levels.instrumental().factor(),
                    sung,
                    levels.vocals().factor());
        }
        return sum;
    }

    private static void add(float[] played, double playedGain, float[] sung, double sungGain) {
        for (int n = 0; n < played.length; n++) {
            played[n] = (float) (playedGain * played[n] + sungGain * sung[n]);
        }
    }

    private static float[][] middle(float[][] rows, Chunk chunk) {
        float[][] middle = new float[rows.length][];
        for (int channel = 0; channel < rows.length; channel++) {
            middle[channel] = Arrays.copyOfRange(rows[channel], chunk.context(), chunk.context() + chunk.length());
        }
        return middle;
    }
}
