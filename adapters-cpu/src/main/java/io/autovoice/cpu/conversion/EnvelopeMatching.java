package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.CosineMatcher;
import io.autovoice.cpu.matching.Eligibility;
import io.autovoice.cpu.matching.Neighbours;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.progress.StageProgress;
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

    private final VoiceTrack source;
    private final VoiceTrack target;
    private final ConversionSettings settings;

    EnvelopeMatching(VoiceTrack source, VoiceTrack target, ConversionSettings settings) {
        this.source = source;
        this.target = target;
        this.settings = settings;
    }

    /** Replaces the shape of the frames of one kind in {@code converted}, which starts as a copy of the source. */
    void convert(boolean voiced, VoiceTrack converted, StageProgress progress) {
        int[] frames = source.all(voiced);
        int[] candidates = target.active(voiced);
        int[] active = source.active(voiced);
        if (frames.length > 0 && candidates.length >= FEWEST) {
            float[][] queries = CepstralFeatures.of(source, frames, active);
            borrow(frames, queries, candidates, converted, progress.part(0, 0.6));
            keepArticulation(frames, queries, active, converted, progress.part(0.6, 1));
            new VarianceMatching(converted, target).match(frames, active, candidates);
        }
        progress.advanced(1);
    }

    private void borrow(
            int[] frames, float[][] queries, int[] candidates, VoiceTrack converted, StageProgress progress) {
        CosineMatcher matcher = new CosineMatcher(CepstralFeatures.of(target, candidates, candidates));
        Neighbours found = matcher.nearest(queries, settings.neighbours(), Eligibility.ALL, progress);
        IntStream.range(0, frames.length).parallel().forEach(row -> {
            int[] best = found.indices()[row];
            double[] weights = found.weights(row, TEMPERATURE);
            weightedMean(target.shape(), candidates, best, weights, converted.shape()[frames[row]]);
        });
    }

    /** Adds clarity * (frame - mean of its like), with the source's own frames. */
    private void keepArticulation(
            int[] frames, float[][] queries, int[] active, VoiceTrack converted, StageProgress progress) {
        int[] like = thinned(active);
        if (settings.clarity() == 0 || like.length < 2 * LIKE) {
            return;
        }
        CosineMatcher matcher = new CosineMatcher(CepstralFeatures.of(source, like, active));
        Eligibility apart = (query, candidate) -> Math.abs(frames[query] - like[candidate]) >= APART;
        Neighbours found = matcher.nearest(queries, LIKE, apart, progress);
        IntStream.range(0, frames.length).parallel().forEach(row -> {
            int[] best = found.indices()[row];
            float[] shape = converted.shape()[frames[row]];
            for (int n = 0; n < shape.length && best.length > 0; n++) {
                double mean = 0;
                for (int index : best) {
                    mean += source.shape()[like[index]][n] / best.length;
                }
                shape[n] += (float) (settings.clarity() * (source.shape()[frames[row]][n] - mean));
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

    private static void weightedMean(float[][] rows, int[] candidates, int[] best, double[] weights, float[] into) {
        for (int n = 0; n < into.length; n++) {
            double sum = 0;
            for (int rank = 0; rank < best.length; rank++) {
                sum += weights[rank] * rows[candidates[best[rank]]][n];
            }
            into[n] = (float) sum;
        }
    }
}
