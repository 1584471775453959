package io.autovoice.domain.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VocalActivityTest {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;

    @Test
    void a_pause_is_unvoiced_and_singing_stays() {
        F0Contour sung = with(0.1f, 20, 40).sung(steady(60));

        assertThat(sung.voicedAt(19)).isTrue();
        assertThat(sung.voicedAt(20)).isFalse();
        assertThat(sung.voicedAt(39)).isFalse();
        assertThat(sung.voicedAt(40)).isTrue();
    }

    @Test
    void a_gap_of_forty_milliseconds_is_closed() {
        assertThat(with(0.1f, 20, 24).sung(steady(60)).voiced()).hasSize(60);
    }

    @Test
    void a_stretch_in_which_nobody_ever_sings_for_certain_is_unvoiced() {
        F0Contour sung = new VocalActivity(GRID, presence(60, 0.7f)).sung(steady(60));

        assertThat(sung.voiced()).isEmpty();
    }

    @Test
    void one_certain_moment_keeps_the_likely_ones_around_it() {
        float[] presence = presence(60, 0.7f);
        presence[30] = 1;

        assertThat(new VocalActivity(GRID, presence).sung(steady(60)).voiced()).hasSize(60);
    }

    @Test
    void always_changes_nothing() {
        F0Contour contour = steady(10);

        assertThat(VocalActivity.ALWAYS.sung(contour).toArray()).isEqualTo(contour.toArray());
    }

    @Test
    void what_was_unvoiced_stays_so() {
        F0Contour contour = new F0Contour(GRID, new float[] {Float.NaN, Float.NaN});

        assertThat(with(0f, 0, 0).sung(contour).voiced()).isEmpty();
    }

    @Test
    void presence_outside_of_0_to_1_is_refused() {
        assertThatThrownBy(() -> new VocalActivity(GRID, new float[] {1.1f}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
    }

    private static VocalActivity with(float presence, int from, int to) {
        float[] values = presence(60, 1);
        Arrays.fill(values, from, to, presence);
        return new VocalActivity(GRID, values);
    }

    private static float[] presence(int hops, float value) {
        float[] values = new float[hops];
        Arrays.fill(values, value);
        return values;
    }

    private static F0Contour steady(int hops) {
        float[] hertz = new float[hops];
        Arrays.fill(hertz, 200);
        return new F0Contour(GRID, hertz);
    }
}
