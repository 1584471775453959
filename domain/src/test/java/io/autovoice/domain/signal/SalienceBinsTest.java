package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class SalienceBinsTest {
    private static final SalienceBins BINS = new SalienceBins(360, 2000, 20, false);

    @Test
    void a_bin_alone_is_its_own_pitch() {
        float[] salience = frame(100, 0.7f);

        assertThat(BINS.peak(salience, 0)).isEqualTo(100);
        assertThat(cents(BINS.hertz(salience, 0, 100))).isCloseTo(4000, offset(1e-6));
    }

    @Test
    void neighbours_pull_by_their_weight() {
        float[] salience = frame(100, 0.6f);
        salience[101] = 0.2f;

        assertThat(cents(BINS.hertz(salience, 0, 100))).isCloseTo(4005, offset(1e-4));
    }

    @Test
    void what_lies_five_bins_away_counts_for_nothing() {
        float[] salience = frame(100, 0.6f);
        salience[105] = 0.5f;

        assertThat(cents(BINS.hertz(salience, 0, 100))).isCloseTo(4000, offset(1e-4));
    }

    @Test
    void the_frame_may_lie_anywhere_in_the_array() {
        float[] salience = new float[720];
        salience[360 + 7] = 1;

        assertThat(BINS.peak(salience, 360)).isEqualTo(7);
        assertThat(cents(BINS.hertz(salience, 360, 7))).isCloseTo(2140, offset(1e-6));
    }

    @Test
    void at_the_edge_the_outermost_bin_is_repeated_or_not() {
        float[] salience = frame(0, 0.5f);
        salience[4] = 0.5f;
        SalienceBins repeating = new SalienceBins(360, 2000, 20, true);

        assertThat(cents(BINS.hertz(salience, 0, 0))).isCloseTo(2040, offset(1e-4)); // halfway between 0 and 4
        assertThat(cents(repeating.hertz(salience, 0, 0))).isCloseTo(2000 + 80.0 / 6, offset(1e-4)); // bin 0 five times
    }

    @Test
    void a_frame_without_salience_has_a_pitch_still() {
        assertThat(cents(BINS.hertz(new float[360], 0, 0))).isCloseTo(2000, offset(1e-6));
    }

    @Test
    void bins_between_two_frequencies_include_both() {
        SalienceBins bins = SalienceBins.between(32.7, 1975.5, 360, true);

        assertThat(bins.hertz(0)).isCloseTo(32.7, offset(1e-9));
        assertThat(bins.hertz(359)).isCloseTo(1975.5, offset(1e-7));
    }

    @Test
    void bins_need_a_distance() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SalienceBins(360, 2000, 0, true));
    }

    private static float[] frame(int bin, float salience) {
        float[] frame = new float[360];
        frame[bin] = salience;
        return frame;
    }

    private static double cents(double hertz) {
        return 1200 * Math.log(hertz / 10) / Math.log(2);
    }
}
