package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What speaks for a reference, or one recording in it, being one voice.
 *
 * @param what how to call it at the start of a sentence
 * @param seconds length without silence
 * @param voicedSeconds how much of it has a pitch
 * @param periodicity median over the voiced hops of the correlation of one period with the next: .92 and more for a voice alone; other
 *     instruments lower it, since they have other periods
 * @param separated whether any of it came out of a separator
 */
record VoiceEvidence(String what, double seconds, double voicedSeconds, double periodicity, boolean separated) {
    private static final double LEAST_SECONDS = 5;
    private static final double LEAST_VOICED_SHARE = 0.15;
    static final double LEAST_PERIODICITY = 0.9;
    private static final double LEAST_JUDGED_SECONDS = 2; // voiced; the median over fewer hops says little

    /** Of all recordings together. */
    static VoiceEvidence of(Reference reference, F0Contour f0) {
        Waveform audio = reference.audio();
        return new VoiceEvidence(
                "This",
                audio.seconds(),
                f0.voiced().length * f0.grid().hopSeconds(),
                Periodicity.median(audio, f0, hop -> true),
                reference.parts().stream().anyMatch(part -> part.recording().separated()));
    }

    /** Of one recording among them. Music in one of many hardly changes the median over all of them, but would be sung with. */
    static VoiceEvidence of(Reference.Part part, Waveform audio, F0Contour f0) {
        long voiced = IntStream.range(0, f0.hops())
                .filter(hop -> part.holds(f0, hop, audio) && f0.voicedAt(hop))
                .count();
        return new VoiceEvidence(
                part.recording().name(),
                audio.rate().seconds(part.end() - part.start()),
                voiced * f0.grid().hopSeconds(),
                Periodicity.median(audio, f0, hop -> part.holds(f0, hop, audio)),
                part.recording().separated());
    }

    /** Whether nothing sounds beside the voice, or there is too little of it to tell. */
    boolean alone() {
        return voicedSeconds < LEAST_JUDGED_SECONDS || periodicity >= LEAST_PERIODICITY;
    }

    /**
     * @throws UnsuitableAudioException if it is too little, or has no pitch
     */
    void requireEnough() {
        if (seconds < LEAST_SECONDS) {
            throw new UnsuitableAudioException(
                    String.format(Locale.ROOT, "There are only %.1f s of voice in the recordings.", seconds),
                    "Give 5 s or more of speech or singing; 30 s and more sound better.");
        }
        if (voicedSeconds < LEAST_VOICED_SHARE * seconds) {
            throw new UnsuitableAudioException(
                    String.format(
                            Locale.ROOT,
                            "Only %.1f of %.1f s have a pitch: this is noise or whispering, or no single voice.",
                            voicedSeconds,
                            seconds),
                    "Give a recording of one person speaking or singing.");
        }
    }

    /**
     * @throws UnsuitableAudioException if it is not a voice alone
     */
    void requireAlone() {
        if (!alone()) {
            throw new UnsuitableAudioException(
                    String.format(
                            Locale.ROOT,
                            "%s sounds like music or several voices%s: only %.0f %% of each period comes again in the next,"
                                    + " a voice alone reaches 92 %% and more.",
                            what,
                            separated ? ", even after separation" : "",
                            100 * periodicity),
                    separated
                            ? "Give a recording of the voice alone."
                            : "Let the voice be separated first (voice add --separate auto), or give a recording without music.");
        }
    }
}
