package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.cpu.separation.frames.SlidingMedian;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/**
 * Takes out of a mixture what stands still in time over long frames: pads, strings, bass, held chords. Voice and drums stay. The first
 * of the two stages of Tachibana, Ono and Sagayama (2014), with the median filters of FitzGerald (2010).
 */
final class SustainedSounds {
    private static final double MEDIAN_SECONDS = 3; // held or repeated chords fill half of it, sung notes do not
    private static final double MEDIAN_HERTZ = 60; // narrower than the distance of two harmonics of the lowest voice
    private static final double FLOOR = 1e-12;

    private final ShortTimeTransform transform;

    SustainedSounds(SampleRate rate) {
        this.transform = SeparationSettings.sustainFrames(rate);
    }

    /** {@code mix} without its sustained sounds, {@code [channel][sample]}. */
    float[][] removedFrom(float[][] mix, StageProgress progress) {
        float[][] level = level(mix, progress.part(0, 0.3));
        float[][] gain = transientGain(level, progress.part(0.3, 0.6));
        float[][] rest = new float[mix.length][mix[0].length];
        for (int channel = 0; channel < mix.length; channel++) {
            float[] x = mix[channel];
            float[] out = rest[channel];
            double done = 0.6 + 0.4 * channel / mix.length;
            FrameLoop.inOrder(
                    gain.length,
                    progress.part(done, done + 0.4 / mix.length),
                    frame -> filtered(x, frame, gain[frame]),
                    (frame, samples) -> transform.add(samples, frame, out));
        }
        return rest;
    }

    private double[] filtered(float[] x, int frame, float[] gain) {
        double[] spectrum = transform.spectrum(x, frame);
        for (int k = 0; k < gain.length; k++) {
            transform.set(
                    spectrum, k, gain[k] * transform.real(spectrum, k), gain[k] * transform.imaginary(spectrum, k));
        }
        return transform.samples(spectrum);
    }

    /** Mean magnitude over the channels, {@code [frame][bin]}. */
    private float[][] level(float[][] mix, StageProgress progress) {
        float[][] level = new float[transform.frames(mix[0].length)][transform.bins()];
        FrameLoop.forEach(level.length, progress, frame -> {
            for (float[] x : mix) {
                double[] spectrum = transform.spectrum(x, frame);
                for (int k = 0; k < level[frame].length; k++) {
                    double magnitude = Math.hypot(transform.real(spectrum, k), transform.imaginary(spectrum, k));
                    level[frame][k] += (float) (magnitude / mix.length);
                }
            }
        });
        return level;
    }

    /** P^2 / (H^2 + P^2): H the median along time, P the median along frequency. */
    private float[][] transientGain(float[][] level, StageProgress progress) {
        int frames = level.length;
        int bins = level[0].length;
        float[][] sustained = new float[bins][];
        FrameLoop.forEach(bins, progress.part(0, 0.7), k -> sustained[k] = alongTime(level, k));
        float[][] gain = new float[frames][bins];
        FrameLoop.forEach(frames, progress.part(0.7, 1), frame -> {
            float[] brief = gain[frame];
            new SlidingMedian(odd(MEDIAN_HERTZ / transform.binHertz())).over(level[frame], brief);
            for (int k = 0; k < bins; k++) {
                double p = (double) brief[k] * brief[k];
                double h = (double) sustained[k][frame] * sustained[k][frame];
                brief[k] = (float) (p / (h + p + FLOOR));
            }
        });
        return gain;
    }

    private float[] alongTime(float[][] level, int bin) {
        float[] row = new float[level.length];
        IntStream.range(0, row.length).forEach(frame -> row[frame] = level[frame][bin]);
        float[] median = new float[row.length];
        new SlidingMedian(odd(MEDIAN_SECONDS / transform.hopSeconds())).over(row, median);
        return median;
    }

    private static int odd(double width) {
        return Math.max(3, (int) Math.round(width) | 1);
    }
}
