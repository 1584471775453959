package io.autovoice.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticks_are_round_and_reach_beyond_the_most() {
        Scale scale = Scale.upTo(1234, 220, 20);

        assertThat(scale.ticks(4)).containsExactly(0.0, 500.0, 1000.0, 1500.0);
        assertThat(scale.at(0)).isEqualTo(220);
        assertThat(scale.at(1500)).isEqualTo(20);
    }

    @Test
    void a_scale_need_not_begin_at_zero_nor_hold_whole_ticks() {
        assertThat(new Scale(-6.1, 24.2, 0, 1).ticks(7)).containsExactly(-5.0, 0.0, 5.0, 10.0, 15.0, 20.0);
    }

    @Test
    void nothing_at_all_has_a_scale_too() {
        assertThat(Scale.upTo(0, 0, 1).at(0)).isZero();
    }

    @Test
    void labels_have_as_few_decimals_as_they_need() {
        assertThat(Scale.label(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Scale.label(1500)).isEqualTo("1500");
        assertThat(Scale.label(-2.5)).isEqualTo("−2.5");
    }
}
