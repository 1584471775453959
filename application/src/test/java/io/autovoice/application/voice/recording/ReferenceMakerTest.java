package io.autovoice.application.voice.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceMakerTest {
    @Test
    void short_recordings_are_taken_whole_and_long_ones_share_the_rest() {
        assertThat(ReferenceMaker.allotted(new double[] {500, 10, 40, 500}, 180))
                .containsExactly(65, 10, 40, 65);
    }

    @Test
    void what_fits_is_taken_whole() {
        assertThat(ReferenceMaker.allotted(new double[] {30, 10}, 180)).containsExactly(30, 10);
    }
}
