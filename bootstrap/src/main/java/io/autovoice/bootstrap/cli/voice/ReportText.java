package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.voice.reference.AloneLimit;
import io.autovoice.application.voice.reference.NoteName;
import io.autovoice.application.voice.reference.ReferenceAdvice;
import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.application.voice.reference.SungRange;
import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.application.voice.reference.quality.Reverberation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What recordings are worth, in words. */
final class ReportText {
    private ReportText() {}

    /** A line for each figure. */
    static String people(ReferenceReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line("voice", "%.1f s of %.1f s given", report.usableSeconds(), report.givenSeconds()));
        lines.add(line(
                "with a pitch",
                "%.0f %% of it, %s",
                100 * report.voicedShare(),
                report.sung() ? "held like singing" : "gliding like speech"));
        lines.add(line("range", "%s", range(report.range())));
        lines.add(line("noise", noise(report.noise()), report.noise().snrDb()));
        lines.add(line("room", "%s", room(report.reverberation())));
        lines.add(line("sound up to", "%.1f kHz; the highs above come from the song", report.bandwidthHertz() / 1000));
        lines.add(line("clipped", "%.2f %% of the samples", 100 * report.clippedShare()));
        lines.add(line(
                "alone",
                "%.0f %% of each period comes again in the next (%s)",
                100 * report.periodicity(),
                AloneLimit.words()));
        if (report.separatedShare() > 0) {
            lines.add(line("separated", "%.0f %% of it, from music", 100 * report.separatedShare()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    static Map<String, Object> values(ReferenceReport report) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("given_seconds", report.givenSeconds());
        values.put("voiced_share", report.voicedShare());
        values.put("periodicity", report.periodicity());
        values.put("snr_db", report.noise().snrDb());
        values.put("pauses_heard", report.noise().pausesHeard());
        values.put("reverberation_seconds", report.reverberation().seconds());
        values.put("clipped_share", report.clippedShare());
        values.put("bandwidth_hertz", report.bandwidthHertz());
        values.put("held_share", report.heldShare());
        values.put("separated_share", report.separatedShare());
        if (!Double.isNaN(report.rateHertz())) {
            values.put("rate_hertz", report.rateHertz());
        }
        values.put("warnings", report.warnings());
        values.put("advice", ReferenceAdvice.on(report));
        return values;
    }

    private static String noise(Noise noise) {
        if (noise.pausesHeard()) {
            return "%.0f dB below the voice";
        }
        return noise.snrDb() >= ReferenceAdvice.CLEAN_DB
                ? "%.0f dB or more below the voice"
                : "%.0f dB or more below the voice; its quietest moments have a pitch too (held notes, a room's tail or hum)";
    }

    private static String room(Reverberation room) {
        return room.known()
                ? say("%s: sound falls by 60 dB in %.2f s", room.kind().words(), room.seconds())
                : "too few pauses to tell";
    }

    private static String range(SungRange range) {
        return say(
                "%s .. %s, median %s (%.0f .. %.0f Hz, median %.0f Hz)",
                NoteName.of(range.low()),
                NoteName.of(range.high()),
                NoteName.of(range.median()),
                range.low(),
                range.high(),
                range.median());
    }

    private static String line(String name, String words, Object... values) {
        return say("  %-13s", name) + say(words, values);
    }

    private static String say(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
