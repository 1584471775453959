package io.autovoice.application.validation;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.audio.Waveform;
import java.util.Map;

/** As many frames out as in. */
final class LengthTest {
    private static final String NAME = "length_exact";

    private LengthTest() {}

    static TestOutcome judge(Waveform before, ConvertedSong after) {
        long frames = after.song().frames();
        return new TestOutcome(
                NAME,
                frames == before.frames() ? Verdict.PASSED : Verdict.FAILED,
                "%d frames in, %d out".formatted(before.frames(), frames),
                Map.of("frames_in", (double) before.frames(), "frames_out", (double) frames));
    }
}
