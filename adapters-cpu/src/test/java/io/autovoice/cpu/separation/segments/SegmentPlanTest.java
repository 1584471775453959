package io.autovoice.cpu.separation.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentPlanTest {

    @ParameterizedTest(name = "{0} frames, overlap {1}")
    @CsvSource({
        "1, 0",
        "99, 0.5",
        "100, 0.25",
        "101, 0",
        "150, 0.5",
        "199, 0",
        "1000, 0.25",
        "1234567, 0.5",
        "1001, 0.9"
    })
    void segments_cover_the_song_and_stay_inside(long frames, double overlap) {
        SegmentPlan plan = new SegmentPlan(100, overlap);
        int count = plan.count(frames);

        assertThat(plan.start(0, frames)).isZero();
        assertThat(plan.start(count - 1, frames)).isEqualTo(Math.max(0, frames - 100));
        for (int i = 1; i < count; i++) {
            assertThat(plan.start(i, frames) - plan.start(i - 1, frames))
                    .isPositive()
                    .isLessThanOrEqualTo(Math.round(100 * (1 - overlap)));
        }
    }

    @Test
    void a_song_of_one_segment_is_one_segment() {
        assertThat(new SegmentPlan(100, 0.5).count(100)).isEqualTo(1);
    }

    @Test
    void refuses_an_overlap_that_never_ends() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentPlan(100, 1))
                .withMessageContaining("0..0.9");
    }
}
