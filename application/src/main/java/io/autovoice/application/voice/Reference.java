package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import java.util.List;

/**
 * Recordings joined into one, without their silence.
 *
 * @param audio one channel
 * @param parts what came from each recording, in their order
 */
record Reference(Waveform audio, List<Part> parts) {

    Reference {
        parts = List.copyOf(parts);
    }

    /** Where one recording lies in the reference, from {@code start} to before {@code end}, in frames. */
    record Part(String recording, long start, long end) {

        boolean holds(F0Contour f0, int hop, Waveform audio) {
            long frame = f0.grid().frameAt(hop, audio.rate());
            return start <= frame && frame < end;
        }
    }
}
