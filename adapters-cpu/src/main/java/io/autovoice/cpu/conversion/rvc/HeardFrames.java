package io.autovoice.cpu.conversion.rvc;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.progress.StageProgress;
import java.util.Optional;

/** What is sung, in frames of 10 ms, for any stretch of a song; before its start and beyond its end its mirror image goes on. */
final class HeardFrames {
    static final int SAMPLES = 160; // in a frame at 16 kHz
    private static final double FRAME_SECONDS = 0.010;

    private final Waveform heard;
    private final float[] f0Hertz;
    private final ContentEncoder encoder;
    private final Optional<Retrieval> retrieval;
    private final GeneratorSettings settings;

    /**
     * @param heard the song's voice, one channel at 16 kHz
     * @param f0Hertz to be sung, one value a frame, 0 for unvoiced
     */
    HeardFrames(
            Waveform heard,
            float[] f0Hertz,
            ContentEncoder encoder,
            Optional<Retrieval> retrieval,
            GeneratorSettings settings) {
        this.heard = heard;
        this.f0Hertz = f0Hertz;
        this.encoder = encoder;
        this.retrieval = retrieval;
        this.settings = settings;
    }

    float[] f0Hertz(int first, int frames) {
        float[] values = new float[frames];
        int period = Math.max(1, 2 * (f0Hertz.length - 1)); // forth and back
        for (int frame = 0; frame < frames; frame++) {
            int phase = Math.floorMod(first + frame, period);
            values[frame] = f0Hertz[phase < f0Hertz.length ? phase : period - phase];
        }
        return values;
    }

    boolean silent(int first, int frames) {
        float[] samples = new float[frames * SAMPLES];
        heard.read(0, (long) first * SAMPLES, samples);
        for (float sample : samples) {
            if (sample != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code [frame][feature]}: the encoder's rows, each as often as it takes to fill the frames. */
    float[][] features(int first, int frames, StageProgress progress) {
        Waveform stretch = new MirroredWaveform(heard, (long) first * SAMPLES, (long) frames * SAMPLES);
        ContentFeatures content = encoder.encode(stretch, progress);
        float[][] own = new float[content.hops()][];
        for (int hop = 0; hop < own.length; hop++) {
            own[hop] = content.row(hop);
        }
        float[][] mixed = retrieval
                .map(features -> features.mixed(own, settings.indexRate()))
                .orElse(own);
        float[] f0 = f0Hertz(first, frames);
        float[][] features = new float[frames][];
        for (int frame = 0; frame < frames; frame++) {
            int hop = (int) Math.floor(frame * FRAME_SECONDS / content.grid().hopSeconds() + 1e-9);
            features[frame] = f0[frame] > 0 ? mixed[hop] : protectedFrom(mixed[hop], own[hop]);
        }
        return features;
    }

    /** Retrieval smears what has no pitch: breaths and consonants keep most of their own. */
    private float[] protectedFrom(float[] mixed, float[] own) {
        if (settings.protect() >= GeneratorSettings.NO_PROTECTION || mixed == own) {
            return mixed;
        }
        float[] features = new float[own.length];
        for (int n = 0; n < features.length; n++) {
            features[n] = (float) (settings.protect() * mixed[n] + (1 - settings.protect()) * own[n]);
        }
        return features;
    }
}
