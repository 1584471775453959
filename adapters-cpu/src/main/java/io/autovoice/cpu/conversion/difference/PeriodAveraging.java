package io.autovoice.cpu.conversion.difference;

import io.autovoice.cpu.conversion.track.Repetition;
import io.autovoice.domain.audio.Chunk;
import io.autovoice.domain.audio.ChunkPlan;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/**
 * Averages each instant of a voiced sound with those one period before and after: what has the singer's period stays, what a separator
 * left of the band between its harmonics gets weaker, by {@code 1 - c + c cos(2 pi f T)}. A comb filter that follows F0 (J. S. Lim, A. V.
 * Oppenheim and L. D. Braida, "Evaluation of an adaptive comb filtering method for enhancing speech degraded by white noise addition",
 * IEEE Trans. ASSP 26(4), 1978). Where the sound doesn't repeat itself, as in fast speech, two voices or a room, that would smear words:
 * there nothing is averaged.
 */
public final class PeriodAveraging {
    private static final int CHUNK = 1 << 14; // frames
    private static final int FRAMES_A_TASK = 1 << 12; // side by side
    private static final double SHARE = 0.5; // of the neighbours: what lies midway between harmonics vanishes
    private static final float NOT_REPEATED = 0.85f; // correlation of neighbouring periods
    private static final float REPEATED = 0.95f;
    private static final double LONGEST_PERIOD = 1 / 25.0; // s

    private PeriodAveraging() {}

    /**
     * @param f0 of {@code voice}, one channel
     * @param repetition of the source, one value a frame of {@code f0}, see {@link Repetition}
     */
    public static Waveform of(
            Waveform voice, F0Contour f0, float[] repetition, WaveformStorage storage, StageProgress progress) {
        float[] shares = Repetition.ramp(repetition, NOT_REPEATED, REPEATED);
        WaveformBuilder averaged = storage.builder(voice.rate(), 1);
        int margin = (int) (LONGEST_PERIOD * voice.rate().hertz()) + 4;
        for (Chunk chunk : new ChunkPlan(CHUNK, 0).over(voice.frames())) {
            float[] x = new float[chunk.length() + 2 * margin];
            voice.read(0, chunk.start() - margin, x);
            float[] y = new float[chunk.length()];
            int hertz = voice.rate().hertz();
            int tasks = (y.length + FRAMES_A_TASK - 1) / FRAMES_A_TASK;
            IntStream.range(0, tasks).parallel().forEach(task -> {
                int end = Math.min(y.length, (task + 1) * FRAMES_A_TASK);
                for (int n = task * FRAMES_A_TASK; n < end; n++) {
                    y[n] = averaged(x, n + margin, chunk.start() + n, f0, shares, hertz);
                }
            });
            averaged.append(new float[][] {y});
            progress.advanced((double) (chunk.start() + chunk.length()) / voice.frames());
        }
        return averaged.build();
    }

    private static float averaged(float[] x, int at, long frame, F0Contour f0, float[] shares, int hertz) {
        double hop = frame / (hertz * f0.grid().hopSeconds());
        int below = (int) Math.min(f0.hops() - 1.0, hop);
        int above = Math.min(f0.hops() - 1, below + 1);
        boolean voicedBelow = f0.voicedAt(below);
        boolean voicedAbove = f0.voicedAt(above);
        if (!voicedBelow && !voicedAbove) {
            return x[at];
        }
        double share = hop - below;
        double c =
                SHARE * ((voicedBelow ? (1 - share) * shares[below] : 0) + (voicedAbove ? share * shares[above] : 0));
        double low = f0.at(voicedBelow ? below : above);
        double high = f0.at(voicedAbove ? above : below);
        double period = hertz * Math.min(LONGEST_PERIOD, 1 / (low + share * (high - low)));
        return (float) ((1 - c) * x[at] + c / 2 * (between(x, at - period) + between(x, at + period)));
    }

    /** By Lagrange's cubic through four samples. */
    private static double between(float[] x, double at) {
        int n = (int) Math.floor(at);
        double d = at - n;
        return x[n - 1] * (-d * (d - 1) * (d - 2) / 6)
                + x[n] * ((d + 1) * (d - 1) * (d - 2) / 2)
                + x[n + 1] * (-(d + 1) * d * (d - 2) / 2)
                + x[n + 2] * ((d + 1) * d * (d - 1) / 6);
    }
}
