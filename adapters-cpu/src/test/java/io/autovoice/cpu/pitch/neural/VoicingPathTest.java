package io.autovoice.cpu.pitch.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VoicingPathTest {
    @Test
    void follows_the_odds_where_they_are_clear() {
        assertThat(new VoicingPath(0.5).through(new float[] {-3, -3, 3, 3, -3}))
                .containsExactly(false, false, true, true, false);
    }

    @Test
    void a_point_that_can_hardly_decide_follows_its_neighbours() {
        assertThat(new VoicingPath(0.5).through(new float[] {3, -0.9f, 3})).containsExactly(true, true, true);
        assertThat(new VoicingPath(0.5).through(new float[] {3, -1.1f, 3})).containsExactly(true, false, true);
        assertThat(new VoicingPath(0.5).through(new float[] {-3, 0.9f, -3})).containsExactly(false, false, false);
    }

    @Test
    void no_points_have_no_path() {
        assertThat(new VoicingPath(0.5).through(new float[0])).isEmpty();
    }

    @Test
    void no_other_path_is_likelier() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            float[] odds = new float[10];
            for (int n = 0; n < odds.length; n++) {
                odds[n] = (float) random.nextGaussian();
            }
            double found = score(new VoicingPath(0.7).through(odds), odds);
            for (int mask = 0; mask < 1024; mask++) {
                boolean[] other = new boolean[odds.length];
                for (int n = 0; n < other.length; n++) {
                    other[n] = (mask >> n & 1) == 1;
                }
                assertThat(score(other, odds)).isLessThanOrEqualTo(found + 1e-6);
            }
        }
    }

    private static double score(boolean[] path, float[] odds) {
        double score = 0;
        for (int n = 0; n < path.length; n++) {
            score += path[n] ? odds[n] : 0;
            score -= n > 0 && path[n] != path[n - 1] ? 0.7 : 0;
        }
        return score;
    }
}
