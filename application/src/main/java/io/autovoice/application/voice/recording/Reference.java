package io.autovoice.application.voice.recording;

import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.application.voice.reference.quality.RecordingQuality;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import java.util.List;

/**
 * Recordings in one, without their silence.
 *
 * @param audio one channel
 * @param parts what came from each recording, in their order
 */
public record Reference(Waveform audio, List<Part> parts) {

    public Reference {
        parts = List.copyOf(parts);
    }

    /** Where one recording lies in the reference, from {@code start} to before {@code end}, in frames. */
    public record Part(Recording recording, RecordingQuality quality, long start, long end) {

        public boolean holds(F0Contour f0, int hop, Waveform audio) {
            long frame = f0.grid().frameAt(hop, audio.rate());
            return start <= frame && frame < end;
        }

        public ReferenceReport.Taken taken(Waveform audio) {
            double usable = audio.rate().seconds(end - start);
            return new ReferenceReport.Taken(
                    quality,
                    recording.audio().seconds(),
                    usable,
                    recording.separated(),
                    recording.audio().rate());
        }
    }

    public List<ReferenceReport.Taken> taken() {
        return parts.stream().map(part -> part.taken(audio)).toList();
    }
}
