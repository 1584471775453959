package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.FrameGrid;
import org.junit.jupiter.api.Test;

class PathCostsTest {

    @Test
    void a_jump_between_closer_frames_is_dearer() {
        PathCosts costs = PathCosts.PRAAT.atHopOf(new FrameGrid(0.005));

        assertThat(costs).isEqualTo(new PathCosts(0.03, 0.45, 0.01, 0.70, 0.28));
    }

    @Test
    void the_unvoiced_candidate_gains_strength_in_silence() {
        assertThat(PathCosts.PRAAT.unvoicedStrength(0.5)).isEqualTo(0.45);
        assertThat(PathCosts.PRAAT.unvoicedStrength(0)).isCloseTo(2.45, offset(1e-12));
    }

    @Test
    void refuses_a_threshold_that_nothing_reaches() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PathCosts(Double.NaN, 0.45, 0.01, 0.35, 0.14));
    }
}
