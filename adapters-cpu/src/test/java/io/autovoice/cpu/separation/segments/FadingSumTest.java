package io.autovoice.cpu.separation.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FadingSumTest {
    private static final int LENGTH = 64;

    @ParameterizedTest(name = "overlap {0}")
    @ValueSource(doubles = {0, 0.25, 0.5, 0.75})
    void pieces_of_one_sound_give_that_sound(double overlap) {
        float[] sound = sound(1000);
        SegmentPlan plan = new SegmentPlan(LENGTH, overlap);

        float[] joined = new float[sound.length];
        FadingSum sum = new FadingSum(1, LENGTH);
        int count = plan.count(sound.length);
        for (int i = 0; i < count; i++) {
            int start = (int) plan.start(i, sound.length);
            int end = i + 1 < count ? (int) plan.start(i + 1, sound.length) : sound.length;
            sum.add(new float[][] {Arrays.copyOfRange(sound, start, start + LENGTH)}, 0);
            System.arraycopy(sum.take(end - start)[0], 0, joined, start, end - start);
        }

        assertThat(joined).containsExactly(sound, offset(1e-6f));
    }

    @ParameterizedTest(name = "{0} samples apart")
    @ValueSource(ints = {16, 32, 48})
    void pieces_that_differ_are_faded_without_a_step(int apart) {
        float[] ones = new float[LENGTH];
        Arrays.fill(ones, 1);
        FadingSum sum = new FadingSum(1, LENGTH);

        sum.add(new float[][] {ones}, 0);
        float[] before = Arrays.copyOf(sum.take(apart)[0], apart);
        sum.add(new float[][] {new float[LENGTH]}, 0);
        float[] after = sum.take(LENGTH)[0];

        assertThat(before).containsOnly(1f);
        float last = 1;
        for (float value : after) {
            assertThat(last - value).isBetween(0f, 0.1f);
            last = value;
        }
        assertThat(last).isZero();
    }

    private static float[] sound(int length) {
        Random random = new Random(1);
        float[] sound = new float[length];
        for (int n = 0; n < length; n++) {
            sound[n] = random.nextFloat() - 0.5f;
        }
        return sound;
    }
}
