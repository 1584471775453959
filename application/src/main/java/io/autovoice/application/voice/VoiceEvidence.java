package io.autovoice.application.voice;

import io.autovoice.application.voice.recording.Recording;
import io.autovoice.application.voice.recording.Reference;
import io.autovoice.application.voice.reference.AloneLimit;
import io.autovoice.application.voice.reference.ReferenceAdvice;
import io.autovoice.application.voice.reference.SungRange;
import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.pitch.F0Contour;
import java.util.List;
import java.util.Locale;

/**
 * What speaks for a reference, or one recording in it, being one voice.
 *
 * @param what how to call it at the start of a sentence
 * @param seconds length without silence
 * @param voicedSeconds how much of it has a pitch
 * @param periodicity median over the voiced hops of the correlation of one period with the next, see {@link AloneLimit}; a
 *     creak lowers it, and so do other instruments, since they have other periods
 * @param quietPauses whether noise alone is heard where the voice pauses, and little of it: what accompanies a voice goes on there. False
 *     of what was separated, where nobody knows
 * @param rangeSemitones from the 5th to the 95th percentile of its pitch; 0 without any
 * @param separated whether any of it came out of a separator
 * @param flaws sentences on noise and reverberation, which lower the periodicity too
 */
record VoiceEvidence(
        String what,
        double seconds,
        double voicedSeconds,
        double periodicity,
        boolean quietPauses,
        double rangeSemitones,
        boolean separated,
        List<String> flaws) {
    private static final double LEAST_SECONDS = 5;
    private static final double LEAST_VOICED_SHARE = 0.15;

    /** Below the voice; with music and creak it was 20 and less, docs/quality/references.md. */
    private static final double QUIET_DB = 30;

    private static final double LEAST_SUNG_SECONDS = 0.5; // voiced
    private static final double WIDEST_SEMITONES = 26; // sung for 90 % of the time, docs/quality/references.md
    private static final double LEAST_JUDGED_SECONDS = 2; // voiced; the median over fewer hops says little

    /** Of all recordings together. */
    static VoiceEvidence of(Reference reference, F0Contour f0) {
        boolean separated =
                reference.parts().stream().anyMatch(part -> part.recording().separated());
        boolean quietPauses = reference.parts().stream().allMatch(VoiceEvidence::quietPauses);
        VoiceEvidence all = of(
                "This",
                reference.audio(),
                f0,
                separated,
                quietPauses,
                reference.audio().seconds());
        return all.with(
                reference.parts().stream().flatMap(part -> flaws(part).stream()).toList());
    }

    /** Of one recording among them. Music in one of many hardly changes the median over all of them, but would be sung with. */
    static VoiceEvidence of(Reference.Part part, Waveform audio, F0Contour f0) {
        float[] hertz = f0.toArray();
        for (int hop = 0; hop < hertz.length; hop++) {
            hertz[hop] = part.holds(f0, hop, audio) ? hertz[hop] : Float.NaN;
        }
        Recording recording = part.recording();
        double seconds = audio.rate().seconds(part.end() - part.start());
        return of(
                        recording.name(),
                        audio,
                        new F0Contour(f0.grid(), hertz),
                        recording.separated(),
                        quietPauses(part),
                        seconds)
                .with(flaws(part));
    }

    private static VoiceEvidence of(
            String what, Waveform audio, F0Contour f0, boolean separated, boolean quietPauses, double seconds) {
        double voiced = f0.voiced().length * f0.grid().hopSeconds();
        double range = voiced > 0 ? SungRange.of(f0).semitones() : 0;
        return new VoiceEvidence(
                what, seconds, voiced, Periodicity.median(audio, f0), quietPauses, range, separated, List.of());
    }

    private VoiceEvidence with(List<String> found) {
        return new VoiceEvidence(
                what, seconds, voicedSeconds, periodicity, quietPauses, rangeSemitones, separated, found);
    }

    private static boolean quietPauses(Reference.Part part) {
        Noise noise = part.quality().noise();
        return !part.recording().separated() && noise.pausesHeard() && noise.snrDb() >= QUIET_DB;
    }

    private static List<String> flaws(Reference.Part part) {
        return ReferenceAdvice.on(part.recording().name(), part.quality());
    }

    /** Whether nothing sounds beside the voice, or there is too little of it to tell. */
    boolean alone() {
        return voicedSeconds < LEAST_JUDGED_SECONDS || periodicity >= AloneLimit.of(quietPauses);
    }

    private boolean sungByNobody() {
        return separated && (voicedSeconds < LEAST_SUNG_SECONDS || rangeSemitones > WIDEST_SEMITONES);
    }

    /**
     * What a separator makes is periodic whatever it was made of. But where nobody sings it makes nothing, or follows now the bass, now
     * the highest instrument.
     *
     * @throws UnsuitableAudioException if it was separated from music in which nobody sings
     */
    void requireSung() {
        if (sungByNobody()) {
            throw new UnsuitableAudioException(
                    String.format(
                            Locale.ROOT,
                            "%s sounds like music in which nobody sings: what was separated from it has %.1f s with a pitch, within"
                                    + " %.0f semitones; a voice stays within %.0f.",
                            what,
                            voicedSeconds,
                            rangeSemitones,
                            WIDEST_SEMITONES),
                    "Give a recording with a voice; one of the voice alone is better.");
        }
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
                            "%s sounds like music, noise or several voices%s: only %.0f %% of each period comes again in the next,"
                                    + " %s.",
                            what,
                            separated ? ", even after separation" : "",
                            100 * periodicity,
                            AloneLimit.words()),
                    String.join(" ", flaws)
                            + (flaws.isEmpty() ? "" : " ")
                            + (separated
                                    ? "Give a recording of the voice alone."
                                    : "Let the voice be separated first (--separate auto), or give a recording without music."));
        }
    }
}
