package io.autovoice.cpu.conversion.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.conversion.hearing.HeardTarget;
import io.autovoice.cpu.conversion.hearing.TargetContent;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.Nd4jRowProducts;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetRetrievalTest {
    private static final int WIDTH = 6;
    private static final int K = 8;

    private final float[][] said = random(300, 1);

    @Test
    void a_song_that_says_what_the_target_says_finds_it() {
        int[] frames = IntStream.range(0, 100).map(n -> 3 * n).toArray();
        float[][] queries = Arrays.stream(frames).mapToObj(frame -> said[frame]).toArray(float[][]::new);

        Borrowed found = find(queries, unvoiced(100));

        for (int n = 0; n < frames.length; n++) {
            assertThat(found.from()[n]).contains(frames[n]);
            assertThat(Arrays.stream(found.weights()[n]).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_singer_who_says_everything_a_little_differently_is_understood_better_after_learning_how() {
        float[][] turned = new float[said.length][WIDTH];
        for (int n = 0; n < said.length; n++) {
            for (int i = 0; i < WIDTH; i++) {
                turned[n][i] = said[n][i] + 0.5f * said[n][(i + 1) % WIDTH];
            }
        }

        Borrowed found = find(turned, unvoiced(turned.length));

        float[][] borrowed = found.mean(said);
        double nearer = IntStream.range(0, said.length)
                .filter(n -> distance(borrowed[n], said[n]) < distance(turned[n], said[n]))
                .count();
        assertThat(nearer / said.length).isGreaterThan(0.6);
    }

    @Test
    void of_two_that_say_the_same_the_one_of_the_nearer_pitch_is_taken() {
        float[][] twice = random(200, 2);
        System.arraycopy(twice, 0, twice, 100, 100);
        float[] f0 = new float[200];
        Arrays.fill(f0, 0, 100, 110);
        Arrays.fill(f0, 100, 200, 220);
        TargetRetrieval retrieval = new TargetRetrieval(target(twice, f0), true, new Nd4jRowProducts());

        Borrowed found = retrieval.find(Arrays.copyOf(twice, 10), new int[0], constant(10, 220), 1, StageProgress.NONE);

        for (int n = 0; n < 10; n++) {
            assertThat(found.from()[n]).containsExactly(100 + n);
        }
    }

    private Borrowed find(float[][] queries, float[] askedF0) {
        TargetRetrieval retrieval =
                new TargetRetrieval(target(said, unvoiced(said.length)), false, new Nd4jRowProducts());
        int[] active = IntStream.range(0, queries.length).toArray();
        return retrieval.find(queries, active, askedF0, K, StageProgress.NONE);
    }

    private static HeardTarget target(float[][] rows, float[] f0) {
        VoiceTrack track =
                new VoiceTrack(FrameGrid.TEN_MILLISECONDS, f0, new float[rows.length], new float[rows.length][60]);
        return new HeardTarget(track, new TargetContent() {
            @Override
            public float[][] rows(int[] frames, boolean voiced) {
                return IntStream.of(frames).mapToObj(frame -> rows[frame]).toArray(float[][]::new);
            }

            @Override
            public float[][] compared(float[][] songRows) {
                return songRows;
            }

            @Override
            public int[] distinct(int[] frames) {
                return frames;
            }
        });
    }

    private static double distance(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(n -> (a[n] - b[n]) * (a[n] - b[n]))
                .sum();
    }

    private static float[] unvoiced(int frames) {
        return constant(frames, Float.NaN);
    }

    private static float[] constant(int frames, float hertz) {
        float[] f0 = new float[frames];
        Arrays.fill(f0, hertz);
        return f0;
    }

    private static float[][] random(int rows, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[rows][WIDTH];
        for (float[] row : values) {
            for (int n = 0; n < WIDTH; n++) {
                row[n] = (float) random.nextGaussian();
            }
        }
        return values;
    }
}
