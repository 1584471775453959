package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.pitch.F0Contour;

final class PitchAssertions {
    private PitchAssertions() {}

    /** Within 5 cents. */
    static void assertAllVoicedAt(double hertz, F0Contour f0) {
        assertThat(f0.voiced()).hasSize(f0.hops());
        for (float value : f0.voiced()) {
            assertThat((double) value).isCloseTo(hertz, withPercentage(0.3));
        }
    }

    static double cents(double hertz, double reference) {
        return 1200 * Math.log(hertz / reference) / Math.log(2);
    }
}
