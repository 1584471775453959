package io.autovoice.cpu.conversion.retrieval;

import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.hearing.TargetContent;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.CosineMatcher;
import io.autovoice.cpu.matching.Neighbours;
import io.autovoice.cpu.matching.Preference;
import io.autovoice.cpu.matching.UnitRows;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/**
 * Keeps how clearly the singer speaks, which a mean over the target's frames blurs: adds a share of what sets each source frame apart from
 * the mean of its own like.
 *
 * @param comparison how frames of the source are compared with one another
 * @param clarity the share, 0 for nothing
 */
record Articulation(HeardSong source, TargetContent comparison, double clarity, RowProducts products) {
    private static final int APART = 15; // frames between a frame and its like: 150 ms
    private static final int LIKE = 32; // frames in the mean of a frame's like
    private static final int MOST_LIKE = 6000; // frames looked at for them: bounds the square of a song's length

    /** Adds clarity * (frame - mean of its like) to the shapes of {@code converted}. */
    void keep(SaidFrames said, VoiceTrack converted, StageProgress progress) {
        int[] frames = said.frames();
        int[] candidates = thinned(source.content().distinct(source.track().active(said.voiced())));
        if (clarity == 0 || candidates.length < 2 * LIKE) {
            return;
        }
        CosineMatcher matcher = new CosineMatcher(unit(source.content().rows(candidates, said.voiced())), products);
        Preference apart = (query, candidate) ->
                Math.abs(frames[query] - candidates[candidate]) >= APART ? 0 : Float.NEGATIVE_INFINITY;
        Neighbours like = matcher.nearest(unit(said.rows()), LIKE, apart, progress);
        IntStream.range(0, frames.length).parallel().forEach(row -> {
            int[] best = IntStream.of(like.indices()[row])
                    .map(index -> candidates[index])
                    .toArray();
            add(frames[row], best, converted.shape()[frames[row]]);
        });
    }

    private void add(int frame, int[] like, float[] into) {
        float[][] own = source.track().shape();
        for (int n = 0; n < into.length && like.length > 0; n++) {
            double mean = 0;
            for (int other : like) {
                mean += own[other][n] / like.length;
            }
            into[n] += (float) (clarity * (own[frame][n] - mean));
        }
    }

    private float[][] unit(float[][] songRows) {
        return UnitRows.of(comparison.compared(songRows));
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
