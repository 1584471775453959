package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheapestPathTest {
    private static final float[] NONE = {};

    @Test
    void one_frame_does_not_jump_an_octave_for_a_little_more_strength() {
        float[] path = path(
                frame(new float[] {200}, 0.9f),
                frame(new float[] {200, 400}, 0.8f, 0.9f),
                frame(new float[] {200}, 0.9f));

        assertThat(path).containsExactly(200, 200, 200);
    }

    @Test
    void the_voice_may_jump_an_octave_for_good() {
        float[] path = path(
                frame(new float[] {200}, 0.9f),
                frame(new float[] {400, 200}, 0.9f, 0.5f),
                frame(new float[] {400, 200}, 0.9f, 0.5f));

        assertThat(path).containsExactly(200, 400, 400);
    }

    @Test
    void a_frame_without_candidates_is_unvoiced() {
        float[] path = path(frame(new float[] {200}, 0.9f), frame(NONE), frame(new float[] {200}, 0.9f));

        assertThat(path).containsExactly(200, Float.NaN, 200);
    }

    @Test
    void what_is_30_decibels_below_the_loudest_frame_is_silent() {
        FrameCandidates soft = new FrameCandidates(0.02f, new float[] {200}, new float[] {0.95f});
        FrameCandidates loud = new FrameCandidates(1, new float[] {200}, new float[] {0.95f});

        assertThat(path(soft, soft, loud, loud)).containsExactly(Float.NaN, Float.NaN, 200, 200);
    }

    @Test
    void sound_above_the_ceiling_is_not_the_voice() {
        assertThat(path(frame(new float[] {1500, 750}, 0.95f, 0.94f))).containsExactly(Float.NaN);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_other_path_scores_higher(long seed) {
        FrameCandidates[] frames = randomFrames(new Random(seed));

        float[] found = path(frames);

        assertThat(score(found, frames)).isCloseTo(bestScore(new float[frames.length], 0, frames), withinRounding());
    }

    private static Offset<Double> withinRounding() {
        return Offset.offset(1e-9);
    }

    private static float[] path(FrameCandidates... frames) {
        CandidateLattice lattice = new CandidateLattice(frames.length);
        for (FrameCandidates frame : frames) {
            lattice.append(frame);
        }
        return new CheapestPath(lattice, F0Range.SINGING, PathCosts.PRAAT).find(StageProgress.NONE);
    }

    private static FrameCandidates frame(float[] hertz, float... strength) {
        return new FrameCandidates(1, hertz, strength);
    }

    private static FrameCandidates[] randomFrames(Random random) {
        FrameCandidates[] frames = new FrameCandidates[6];
        for (int i = 0; i < frames.length; i++) {
            float[] hertz = new float[random.nextInt(4)];
            float[] strength = new float[hertz.length];
            for (int k = 0; k < hertz.length; k++) {
                hertz[k] = 100 + 500 * random.nextFloat();
                strength[k] = 0.3f + 0.7f * random.nextFloat();
            }
            frames[i] = new FrameCandidates(1, hertz, strength);
        }
        return frames;
    }

    /** By trying all paths. */
    private static double bestScore(float[] path, int frame, FrameCandidates[] frames) {
        if (frame == frames.length) {
            return score(path, frames);
        }
        path[frame] = Float.NaN;
        double best = bestScore(path, frame + 1, frames);
        for (float hertz : frames[frame].hertz()) {
            path[frame] = hertz;
            best = Math.max(best, bestScore(path, frame + 1, frames));
        }
        return best;
    }

    private static double score(float[] path, FrameCandidates[] frames) {
        double score = 0;
        for (int i = 0; i < path.length; i++) {
            score += strength(path[i], frames[i]) - (i == 0 ? 0 : transition(path[i - 1], path[i]));
        }
        return score;
    }

    private static double strength(float hertz, FrameCandidates frame) {
        for (int k = 0; k < frame.hertz().length; k++) {
            if (frame.hertz()[k] == hertz) {
                return frame.strength()[k];
            }
        }
        return 0.45; // unvoiced, and not silent
    }

    private static double transition(float from, float to) {
        if (Float.isNaN(from) && Float.isNaN(to)) {
            return 0;
        }
        return Float.isNaN(from) || Float.isNaN(to)
                ? 0.14
                : 0.35 * Math.abs(Math.log(to / (double) from) / Math.log(2));
    }
}
