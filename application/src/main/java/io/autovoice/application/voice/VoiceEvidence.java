package io.autovoice.application.voice;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What speaks for a reference being one voice.
 *
 * @param seconds length without silence
 * @param voicedSeconds how much of it has a pitch
 * @param periodicity median over the voiced hops of the correlation of one period with the next: .92 and more for a voice alone; other
 *     instruments lower it, since they have other periods
 */
record VoiceEvidence(double seconds, double voicedSeconds, double periodicity) {
    private static final double LEAST_SECONDS = 5;
    private static final double GOOD_SECONDS = 30;
    private static final double LEAST_VOICED_SHARE = 0.15;
    static final double LEAST_PERIODICITY = 0.9;
    private static final double LEAST_JUDGED_SECONDS = 2; // voiced; the median over fewer hops says little

    static VoiceEvidence of(Waveform reference, F0Contour f0) {
        double voiced = f0.voiced().length * f0.grid().hopSeconds();
        return new VoiceEvidence(reference.seconds(), voiced, Periodicity.median(reference, f0, hop -> true));
    }

    /**
     * @throws UnsuitableAudioException if it is too little, or no voice, or not alone
     */
    void requireOneVoice() {
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
        requireAlone("This", periodicity);
    }

    /**
     * Music in one recording of many hardly changes the median over all of them, but would be sung with.
     *
     * @throws UnsuitableAudioException if one of the recordings is not a voice alone
     */
    static void requireOneVoiceInEach(Reference reference, F0Contour f0) {
        for (Reference.Part part : reference.parts()) {
            IntPredicate inside = hop -> part.holds(f0, hop, reference.audio());
            long voiced = IntStream.range(0, f0.hops())
                    .filter(inside)
                    .filter(f0::voicedAt)
                    .count();
            if (voiced * f0.grid().hopSeconds() >= LEAST_JUDGED_SECONDS) {
                requireAlone(part.recording(), Periodicity.median(reference.audio(), f0, inside));
            }
        }
    }

    private static void requireAlone(String what, double periodicity) {
        if (periodicity < LEAST_PERIODICITY) {
            throw new UnsuitableAudioException(
                    String.format(
                            Locale.ROOT,
                            "%s sounds like music or several voices: only %.0f %% of each period comes again in the next,"
                                    + " a voice alone reaches 92 %% and more.",
                            what,
                            100 * periodicity),
                    "Separate the voice first (autovoice separate), or give a recording without music.");
        }
    }

    List<String> advice() {
        List<String> advice = new ArrayList<>();
        if (seconds < GOOD_SECONDS) {
            advice.add(String.format(
                    Locale.ROOT,
                    "%.0f s of voice work; words get clearer with %.0f s and more.",
                    seconds,
                    GOOD_SECONDS));
        }
        return advice;
    }
}
