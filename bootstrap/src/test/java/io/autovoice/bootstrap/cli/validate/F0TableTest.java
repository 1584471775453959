package io.autovoice.bootstrap.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.testing.TestSignals;
import java.util.List;
import org.junit.jupiter.api.Test;

class F0TableTest {
    private static final float NAN = Float.NaN;

    @Test
    void each_point_of_the_grid_has_its_nearest_row() {
        F0Contour contour = F0Table.parse(
                        List.of("time,f0_hz", "0.004,100", "0.0098,110", "0.016,120.5", "0.022,0", ""))
                .contour(TestSignals.silence(new SampleRate(8000), 0.06, 1));

        assertThat(contour.toArray()).containsExactly(100, 110, NAN, NAN, NAN, NAN, NAN);
    }

    @Test
    void a_table_without_a_head_or_with_empty_cells_is_read() {
        assertThat(F0Table.parse(List.of("0.00,220", "0.01,", "0.02")).hertz().values())
                .containsExactly(220f, NAN, NAN);
    }

    @Test
    void what_is_no_table_is_refused_with_its_row() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F0Table.parse(List.of("0.1,220", "abc,1")))
                .withMessage("'abc,1' is no row of seconds and hertz");
        assertThatIllegalArgumentException().isThrownBy(() -> F0Table.parse(List.of("seconds,hertz")));
    }
}
