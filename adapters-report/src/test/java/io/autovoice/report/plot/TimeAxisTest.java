package io.autovoice.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

    @ParameterizedTest
    @CsvSource({
        "0.02, 0.002, 0.004, 0.004 s",
        "1.5, 0.2, 0.4, 0.4 s",
        "30, 5, 10, 10 s",
        "240, 30, 90, 1:30",
        "10800, 1200, 4800, 1:20:00",
        "100000, 10800, 10800, 3:00:00"
    })
    void ticks_lie_at_round_times(double seconds, double step, double at, String label) {
        assertThat(TimeAxis.step(seconds, 10)).isEqualTo(step);
        assertThat(TimeAxis.label(at, step, seconds)).isEqualTo(label);
    }
}
