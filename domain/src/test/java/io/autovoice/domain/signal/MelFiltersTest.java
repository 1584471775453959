package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** {@code librosa.filters.mel(sr=16000, n_fft=1024, n_mels=128, fmin=30, fmax=8000, htk=True)}, version 0.10.2. */
    @ParameterizedTest(name = "band {0}, bin {1}")
    @CsvSource({
        "10, 12, 0.009743313",
        "10, 13, 0.053223841",
        "64, 118, 0.020166064",
        "64, 119, 0.014267081",
        "127, 501, 0.005860891",
        "127, 502, 0.005757408",
        "64, 300, 0.0"
    })
    void agrees_with_librosa_on_htks_scale(int band, int bin, double weight) {
        double[] line = new double[513];
        line[bin] = 1;

        assertThat(MelFilters.htk(128, 16_000, 1024, 30, 8000).band(band, line)).isCloseTo(weight, offset(1e-7));
    }

    @Test
    void bands_above_the_nyquist_frequency_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MelFilters(10, 16_000, 400, 0, 9000));
    }
}
