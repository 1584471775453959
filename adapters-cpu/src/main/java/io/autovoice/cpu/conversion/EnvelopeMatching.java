package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.hearing.HeardVoice;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.CosineMatcher;
import io.autovoice.cpu.matching.Eligibility;
import io.autovoice.cpu.matching.Neighbours;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives the source's frames of one kind (voiced or not) the target's envelopes: the weighted mean of the most similar target frames,
 * plus a share of what sets the source frame apart from its own like ("clarity"), spread as widely as the target's.
 */
final class EnvelopeMatching {
    private static final double TEMPERATURE = 0.05; // of the softmax over cosines
    private static final int APART = 15; // frames between a frame and its like: 150 ms
    private static final int LIKE = 32; // frames in the mean of a frame's like
    private static final int MOST_LIKE = 6000; // frames looked at for them: bounds the square of a song's length
    private static final int FEWEST = 20; // target frames worth matching

    private final HeardVoice source;
    private final List<TargetShare> targets;
    private final ConversionSettings settings;
    private final float[] levels; // one value a frame

    EnvelopeMatching(HeardVoice source, List<TargetShare> targets, ConversionSettings settings) {
        this.source = source;
        this.targets = targets;
        this.settings = settings;
        this.levels = new float[source.track().frames()];
        Arrays.fill(levels, Float.NaN);
    }

    /** Replaces the shape of the frames of one kind in {@code converted}, which starts as a copy of the source. */
    void convert(boolean voiced, VoiceTrack converted, StageProgress progress) {
        int[] frames = source.track().all(voiced);
        if (frames.length > 0 && targets.stream().allMatch(target -> hasEnough(target, voiced))) {
            float[][] queries = source.content().rows(frames, voiced);
            borrow(frames, queries, voiced, converted, progress.part(0, 0.6));
            keepArticulation(frames, queries, voiced, converted, progress.part(0.6, 1));
            new VarianceMatching(converted, targets).match(voiced);
        }
        progress.advanced(1);
    }

    /** How loud what each frame borrows is among the target's: natural log of power above its median; NaN where nothing was borrowed. */
    float[] levels() {
        return levels;
    }

    private static boolean hasEnough(TargetShare target, boolean voiced) {
        return target.voice().track().active(voiced).length >= FEWEST;
    }

    private void borrow(int[] frames, float[][] queries, boolean voiced, VoiceTrack converted, StageProgress progress) {
        for (int frame : frames) {
            Arrays.fill(converted.shape()[frame], 0);
            levels[frame] = 0;
        }
        for (TargetShare target : targets) {
            borrow(frames, queries, voiced, target, converted, progress);
        }
    }

    private void borrow(
            int[] frames,
            float[][] queries,
            boolean voiced,
            TargetShare target,
            VoiceTrack converted,
            StageProgress progress) {
        VoiceTrack track = target.voice().track();
        float[] loudness = track.relativeLevel();
        int[] candidates = target.voice().content().distinct(track.active(voiced));
        CosineMatcher matcher = new CosineMatcher(target.voice().content().rows(candidates, voiced));
        Neighbours found = matcher.nearest(queries, settings.neighbours(), Eligibility.ALL, progress);
        IntStream.range(0, frames.length).parallel().forEach(row -> {
            int[] best = found.indices()[row];
            double[] weights = found.weights(row, TEMPERATURE);
            float[] shape = converted.shape()[frames[row]];
            for (int rank = 0; rank < best.length; rank++) {
                add(target.weight() * weights[rank], track.shape()[candidates[best[rank]]], shape);
                levels[frames[row]] += (float) (target.weight() * weights[rank] * loudness[candidates[best[rank]]]);
            }
        });
    }

    private static void add(double weight, float[] shape, float[] into) {
        for (int n = 0; n < into.length; n++) {
            into[n] += (float) (weight * shape[n]);
        }
    }

    /** Adds clarity * (frame - mean of its like), with the source's own frames. */
    private void keepArticulation(
            int[] frames, float[][] queries, boolean voiced, VoiceTrack converted, StageProgress progress) {
        VoiceTrack own = source.track();
        int[] like = thinned(own.active(voiced));
        if (settings.clarity() == 0 || like.length < 2 * LIKE) {
            return;
        }
        CosineMatcher matcher = new CosineMatcher(source.content().rows(like, voiced));
        Eligibility apart = (query, candidate) -> Math.abs(frames[query] - like[candidate]) >= APART;
        Neighbours found = matcher.nearest(queries, LIKE, apart, progress);
        IntStream.range(0, frames.length).parallel().forEach(row -> {
            int[] best = found.indices()[row];
            float[] shape = converted.shape()[frames[row]];
            for (int n = 0; n < shape.length && best.length > 0; n++) {
                double mean = 0;
                for (int index : best) {
                    mean += own.shape()[like[index]][n] / best.length;
                }
                shape[n] += (float) (settings.clarity() * (own.shape()[frames[row]][n] - mean));
            }
        });
    }

    private static int[] thinned(int[] frames) {
        int step = (frames.length + MOST_LIKE - 1) / MOST_LIKE;
        return step <= 1
                ? frames
                : IntStream.range(0, frames.length / step)
                        .map(index -> frames[index * step])
                        .toArray();
    }
}
