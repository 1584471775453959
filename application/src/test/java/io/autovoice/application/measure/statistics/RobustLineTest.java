package io.autovoice.application.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class RobustLineTest {
    @Test
    void a_point_far_off_leaves_the_slope_alone() {
        List<Double> x = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
        List<Double> y = List.of(12.0, 14.0, 16.0, 900.0, 20.0, 22.0, 24.0);

        assertThat(RobustLine.slope(x, y)).isCloseTo(2, offset(1e-9));
    }
}
