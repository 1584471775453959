package io.autovoice.application.validation.tests;

import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.domain.audio.Waveform;
import java.util.List;
import java.util.Map;

/** As many frames out as in, every time. */
public final class LengthTest {
    private LengthTest() {}

    public static TestOutcome judge(Waveform before, List<RunRecord> runs) {
        long frames = before.frames();
        long out = runs.stream()
                .map(RunRecord::frames)
                .filter(other -> other != frames)
                .findFirst()
                .orElse(frames);
        return ValidationTest.LENGTH_EXACT.judged(
                out == frames,
                "%d frames in, %d out".formatted(frames, out),
                Map.of("frames_in", (double) frames, "frames_out", (double) out));
    }
}
