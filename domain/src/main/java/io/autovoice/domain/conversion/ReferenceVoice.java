package io.autovoice.domain.conversion;

import io.autovoice.domain.audio.Waveform;
import java.util.OptionalDouble;

/**
 * A voice that is known by a recording: whoever sings with it borrows its sounds.
 *
 * @param reference one channel, 24 kHz or better, silence removed
 * @param medianF0 median of the voiced F0, hertz
 * @param lowF0 5th percentile of the voiced F0, hertz
 * @param highF0 95th percentile of the voiced F0, hertz
 */
public record ReferenceVoice(
        VoiceId id, Waveform reference, String fingerprint, double medianF0, double lowF0, double highF0)
        implements VoiceProfile {
    public ReferenceVoice {
        if (!(0 < lowF0 && lowF0 <= medianF0 && medianF0 <= highF0)) {
            throw new IllegalArgumentException(
                    "A voice needs 0 < low <= median <= high F0, got %s, %s, %s Hz".formatted(lowF0, medianF0, highF0));
        }
        if (reference.channels() != 1) {
            throw new IllegalArgumentException(
                    "A voice's reference has 1 channel, got %d".formatted(reference.channels()));
        }
    }

    @Override
    public OptionalDouble usualF0() {
        return OptionalDouble.of(medianF0);
    }
}
