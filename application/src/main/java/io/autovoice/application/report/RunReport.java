package io.autovoice.application.report;

import io.autovoice.application.ConvertedSong;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import java.util.List;

/**
 * One conversion, as a report shows it.
 *
 * @param title the song's name
 * @param before the song as it was
 * @param converted the result; with its stems where the report shall show the voices
 * @param events the stages as they ran
 * @param resources memory and GPU meanwhile
 */
public record RunReport(
        String title,
        Waveform before,
        ConvertedSong converted,
        PerformanceBreakdown breakdown,
        List<StageEvent> events,
        RunEvent run,
        RunResources resources) {
    public RunReport {
        events = List.copyOf(events);
    }

    /** Of a run that nobody looked at but for its times. */
    public RunReport(
            String title,
            Waveform before,
            ConvertedSong converted,
            PerformanceBreakdown breakdown,
            List<StageEvent> events,
            RunEvent run) {
        this(title, before, converted, breakdown, events, run, RunResources.NONE);
    }
}
