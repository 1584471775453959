package io.autovoice.application.voice.reference;

import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.application.voice.reference.quality.RecordingQuality;
import io.autovoice.application.voice.reference.quality.Reverberation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What more would help, in sentences, each with its reason (docs/quality/references.md has the figures behind the limits). */
public final class ReferenceAdvice {
    private static final double ENOUGH_SECONDS = 40;
    /** Noise that far below the voice costs nothing that was measured. */
    public static final double CLEAN_DB = 30;

    private static final double CLIPPED = 0.01; // of the samples; up to there nothing was lost
    private static final double FULL_BAND_HERTZ = 12_000;
    private static final double FULL_BAND_RATE = 32_000; // holds the full band and the filter above it
    private static final double NARROW_SEMITONES = 7;

    private ReferenceAdvice() {}

    /** On all recordings of a voice together. */
    public static List<String> on(ReferenceReport report) {
        List<String> advice = new ArrayList<>();
        if (report.usableSeconds() < ENOUGH_SECONDS) {
            advice.add(say(
                    "%.0f s of voice work; words get clearer up to about %.0f s.",
                    report.usableSeconds(), ENOUGH_SECONDS));
        }
        ofQuality("The reference", report.noise(), report.reverberation(), report.clippedShare(), advice);
        if (report.bandwidthHertz() < FULL_BAND_HERTZ) {
            advice.add(say(
                    "The recordings have sound up to %.1f kHz: the highs above are taken from the song's singer. %s",
                    report.bandwidthHertz() / 1000,
                    report.rateHertz() >= FULL_BAND_RATE
                            ? "The files have room for more: they were made from compressed or filtered copies. The original"
                                    + " recordings, if they can be had, would bring the voice's own."
                            : "A recording at 44.1 kHz, not compressed, would bring the voice's own."));
        }
        if (report.sung() && report.range().semitones() < NARROW_SEMITONES) {
            advice.add(say(
                    "All of it lies between %s and %s: notes far from there borrow sounds that were sung at another height."
                            + " Add low and high singing.",
                    NoteName.of(report.range().low()),
                    NoteName.of(report.range().high())));
        }
        return advice;
    }

    /** On one recording among several. */
    public static List<String> on(String recording, RecordingQuality quality) {
        List<String> advice = new ArrayList<>();
        ofQuality(recording, quality.noise(), quality.reverberation(), quality.clippedShare(), advice);
        return advice;
    }

    private static void ofQuality(
            String what, Noise noise, Reverberation reverberation, double clippedShare, List<String> advice) {
        if (noise.snrDb() < CLEAN_DB && noise.pausesHeard()) {
            advice.add(say(
                    "%s has noise at %.0f dB below the voice, which makes the result less like it (at 20 dB by .08 in similarity):"
                            + " record closer and in a quieter room, or denoise it; %.0f dB and more are better.",
                    what, noise.snrDb(), CLEAN_DB));
        }
        if (reverberation.kind() == Reverberation.Kind.ROOM || reverberation.kind() == Reverberation.Kind.REVERBERANT) {
            advice.add(say(
                    "%s has reverberation (%s), sound falls by 60 dB in %.1f s: words get less clear. Record"
                            + " closer, between curtains or clothes.",
                    what, reverberation.kind().words(), reverberation.seconds()));
        }
        if (clippedShare >= CLIPPED) {
            advice.add(
                    say("%s is clipped, %.1f %% of its samples: record at a lower level.", what, 100 * clippedShare));
        }
    }

    private static String say(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
