package io.autovoice.application.io;

import io.autovoice.domain.conversion.VoiceId;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a stored voice without its recording.
 *
 * @param usableSeconds length of the reference, silence removed
 * @param lowF0 5th percentile of the voiced F0, hertz; {@code medianF0} and {@code highF0} (95th) likewise
 */
public record VoiceDescription(
        VoiceId id,
        Instant created,
        List<Source> sources,
        double usableSeconds,
        double lowF0,
        double medianF0,
        double highF0) {
    public VoiceDescription {
        sources = List.copyOf(sources);
    }

    /** A recording that the voice was made from: its file name and the SHA-256 of its bytes, in hexadecimal. */
    public record Source(String name, String sha256) {}
}
