package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.CosineMatcher;
import io.autovoice.cpu.matching.Neighbours;
import io.autovoice.cpu.matching.Preference;
import io.autovoice.cpu.matching.UnitRows;
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
    private static final int APART = 15; // frames between a frame and its like: 150 ms
    private static final int LIKE = 32; // frames in the mean of a frame's like
    private static final int MOST_LIKE = 6000; // frames looked at for them: bounds the square of a song's length
    private static final int FEWEST = 20; // target frames worth matching

    private final HeardSong source;
    private final List<TargetShare> targets;
    private final float[] askedF0;
    private final ConversionSettings settings;
    private final float[] levels; // one value a frame

    /** @param askedF0 one value a frame of the source, hertz, NaN = unvoiced */
    EnvelopeMatching(HeardSong source, List<TargetShare> targets, float[] askedF0, ConversionSettings settings) {
        this.source = source;
        this.targets = targets;
        this.askedF0 = askedF0;
        this.settings = settings;
        this.levels = new float[source.track().frames()];
        Arrays.fill(levels, Float.NaN);
    }

    /** Replaces the shape of the frames of one kind in {@code converted}, which starts as a copy of the source. */
    void convert(boolean voiced, VoiceTrack converted, StageProgress progress) {
        int[] frames = source.track().all(voiced);
        if (frames.length > 0 && targets.stream().allMatch(target -> hasEnough(target, voiced))) {
            float[][] said = source.content().rows(frames, voiced);
            borrow(frames, said, voiced, converted, progress.part(0, 0.8));
            keepArticulation(frames, said, voiced, converted, progress.part(0.8, 1));
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

    private void borrow(int[] frames, float[][] said, boolean voiced, VoiceTrack converted, StageProgress progress) {
        for (int frame : frames) {
            Arrays.fill(converted.shape()[frame], 0);
            levels[frame] = 0;
        }
        double pause = source.track().pauseLevel();
        int[] active = IntStream.range(0, frames.length)
                .filter(index -> source.track().level()[frames[index]] > pause)
                .toArray();
        float[] asked = new float[frames.length];
        for (int index = 0; index < asked.length; index++) {
            asked[index] = askedF0[frames[index]];
        }
        for (TargetShare target : targets) {
            TargetRetrieval retrieval = new TargetRetrieval(target.voice(), voiced);
            float[][] compared = target.voice().content().compared(said);
            Borrowed borrowed = retrieval.find(compared, active, asked, settings.neighbours(), progress);
            float[][] shapes = target.voice().track().shape();
            float[] loudness = target.voice().track().relativeLevel();
            IntStream.range(0, frames.length).parallel().forEach(index -> {
                borrowed.add(shapes, index, target.weight(), converted.shape()[frames[index]]);
                levels[frames[index]] += (float) (target.weight() * borrowed.mean(loudness, index));
            });
        }
    }

    /** Adds clarity * (frame - mean of its like), with the source's own frames. */
    private void keepArticulation(
            int[] frames, float[][] said, boolean voiced, VoiceTrack converted, StageProgress progress) {
        VoiceTrack own = source.track();
        int[] like = thinned(source.content().distinct(own.active(voiced)));
        if (settings.clarity() == 0 || like.length < 2 * LIKE) {
            return;
        }
        CosineMatcher matcher =
                new CosineMatcher(UnitRows.of(asCompared(source.content().rows(like, voiced))));
        Preference apart =
                (query, candidate) -> Math.abs(frames[query] - like[candidate]) >= APART ? 0 : Float.NEGATIVE_INFINITY;
        Neighbours found = matcher.nearest(UnitRows.of(asCompared(said)), LIKE, apart, progress);
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

    /** In the eyes of the first target: the singer's own likenesses hardly depend on it. */
    private float[][] asCompared(float[][] said) {
        return targets.get(0).voice().content().compared(said);
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
