package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MelFiltersTest {

    @Test
    void each_triangle_has_area_one_over_frequency() {
        MelFilters filters = new MelFilters(10, 16_000, 16_000, 0, 8000); // a bin a hertz
        double[] flat = new double[8001];
        Arrays.fill(flat, 1);

        for (int band = 0; band < filters.bands(); band++) {
            assertThat(filters.band(band, flat)).isCloseTo(1, offset(1e-3));
        }
    }

    @Test
    void a_band_hears_its_own_place_best() {
        MelFilters filters = new MelFilters(10, 16_000, 16_000, 0, 8000);
        double[] line = new double[8001];
        line[(int) Math.round(MelScale.toHertz(MelScale.toMel(8000) * 4 / 11))] = 1; // the peak of the fourth

        assertThat(filters.band(3, line)).isGreaterThan(0);
        assertThat(filters.band(2, line)).isLessThan(0.01 * filters.band(3, line));
        assertThat(filters.band(5, line)).isZero();
    }

    @Test
    void bands_above_the_nyquist_frequency_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MelFilters(10, 16_000, 400, 0, 9000));
    }
}
