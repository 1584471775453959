package io.autovoice.application.io;

import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.domain.conversion.VoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a stored voice without its recording.
 *
 * @param usableSeconds length of the reference, silence removed; 0 for a generator
 * @param lowF0 5th percentile of the voiced F0, hertz; {@code medianF0} and {@code highF0} (95th) likewise; NaN where nobody knows
 * @param report what the recordings are worth; empty for a generator, and for voices of versions that didn't judge them
 */
public record VoiceDescription(
        VoiceId id,
        Kind kind,
        Instant created,
        List<Source> sources,
        double usableSeconds,
        double lowF0,
        double medianF0,
        double highF0,
        Optional<ReferenceReport> report) {
    public VoiceDescription {
        sources = List.copyOf(sources);
    }

    /** Of a voice whose recordings nobody judged. */
    public VoiceDescription(
            VoiceId id,
            Kind kind,
            Instant created,
            List<Source> sources,
            double usableSeconds,
            double lowF0,
            double medianF0,
            double highF0) {
        this(id, kind, created, sources, usableSeconds, lowF0, medianF0, highF0, Optional.empty());
    }

    /** Of a voice made from recordings that nobody judged. */
    public VoiceDescription(
            VoiceId id,
            Instant created,
            List<Source> sources,
            double usableSeconds,
            double lowF0,
            double medianF0,
            double highF0) {
        this(id, Kind.RECORDINGS, created, sources, usableSeconds, lowF0, medianF0, highF0);
    }

    /** What a voice was made from. */
    public enum Kind {
        RECORDINGS,
        /** A trained network that makes the sound. */
        GENERATOR;

        /** The name in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file that the voice was made from: its name and the SHA-256 of its bytes, in hexadecimal. */
    public record Source(String name, String sha256) {}
}
