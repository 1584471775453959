package io.autovoice.cpu.conversion.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.FrameGrid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DynamicsTest {
    private static final int FRAMES = 400;

    @Test
    void without_a_share_the_levels_stay() {
        VoiceTrack voice = swelling();

        assertThat(Dynamics.levels(voice, new float[FRAMES], 0)).isEqualTo(voice.level());
    }

    @Test
    void a_full_share_takes_the_others_ups_and_downs_and_keeps_the_power() {
        VoiceTrack voice = swelling();
        float[] even = new float[FRAMES];

        float[] levels = Dynamics.levels(voice, even, 1);

        assertThat(spread(levels)).isLessThan(0.1f); // of 2: the change is smoothed
        assertThat(power(levels)).isCloseTo(power(voice.level()), offset(1e-4 * power(voice.level())));
    }

    @Test
    void half_a_share_goes_half_the_way() {
        VoiceTrack voice = swelling();

        float[] levels = Dynamics.levels(voice, new float[FRAMES], 0.5);

        assertThat(spread(levels)).isCloseTo(0.5f * spread(voice.level()), offset(0.05f));
    }

    @Test
    void where_nobody_knows_the_voices_own_goes_on() {
        VoiceTrack voice = swelling();
        float[] unknown = new float[FRAMES];
        Arrays.fill(unknown, Float.NaN);

        float[] levels = Dynamics.levels(voice, unknown, 1);

        for (int frame = 0; frame < FRAMES; frame++) {
            assertThat(levels[frame]).isCloseTo(voice.level()[frame], offset(1e-5f));
        }
    }

    private static float spread(float[] levels) {
        float[] sorted = levels.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[0];
    }

    private static double power(float[] levels) {
        double sum = 0;
        for (float level : levels) {
            sum += Math.exp(level);
        }
        return sum;
    }

    /** Two slow waves of 1 (4.3 dB) about a level of -5. */
    private static VoiceTrack swelling() {
        float[] level = new float[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            level[frame] = (float) (-5 + Math.sin(4 * Math.PI * frame / FRAMES));
        }
        return new VoiceTrack(
                FrameGrid.TEN_MILLISECONDS, new float[FRAMES], level, new float[FRAMES][MelCepstrum.COEFFICIENTS]);
    }
}
