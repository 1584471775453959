package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.FrameGrid;
import org.junit.jupiter.api.Test;

class VoicedRunsTest {
    private static final float NONE = Float.NaN;

    @Test
    void a_run_shorter_than_asked_for_becomes_unvoiced() {
        float[] hertz = {NONE, 200, 210, NONE, 300, 300, 300, NONE, 400, NONE};

        VoicedRuns.removeShorterThan(0.025, hertz, FrameGrid.TEN_MILLISECONDS);

        assertThat(hertz).containsExactly(NONE, NONE, NONE, NONE, 300, 300, 300, NONE, NONE, NONE);
    }

    @Test
    void a_run_cut_off_by_the_recording_stays() {
        float[] hertz = {200, NONE, NONE, 300};

        VoicedRuns.removeShorterThan(0.025, hertz, FrameGrid.TEN_MILLISECONDS);

        assertThat(hertz).containsExactly(200, NONE, NONE, 300);
    }
}
