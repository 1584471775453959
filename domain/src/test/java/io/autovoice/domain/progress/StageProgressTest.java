package io.autovoice.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.testing.RecordingProgress;
import org.junit.jupiter.api.Test;

class StageProgressTest {
    @Test
    void a_part_is_seen_as_a_whole() {
        RecordingProgress whole = RecordingProgress.patient();
        StageProgress part = whole.part(0.5, 1).part(0, 0.5);

        part.advanced(0);
        part.advanced(0.5);
        part.advanced(1);

        assertThat(whole.heard()).containsExactly(0.5, 0.625, 0.75);
    }
}
