package io.autovoice.bootstrap.cli.voice;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.bootstrap.console.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Voices in words, for people and for machines. */
final class VoiceText {
    private VoiceText() {}

    static String table(List<VoiceDescription> voices) {
        TextTable table = new TextTable("Voice", "Usable", "F0 low", "median", "high", "Files");
        for (VoiceDescription voice : voices) {
            table.row(
                    voice.id().value(),
                    seconds(voice),
                    hertz(voice.lowF0()),
                    hertz(voice.medianF0()),
                    hertz(voice.highF0()),
                    Integer.toString(voice.sources().size()));
        }
        return table.toString();
    }

    static String people(VoiceDescription voice) {
        String sources = voice.sources().stream()
                .map(source -> "  " + source.name())
                .collect(Collectors.joining(System.lineSeparator()));
        if (voice.kind() == VoiceDescription.Kind.GENERATOR) {
            return String.format(
                    Locale.ROOT,
                    "Voice %s: a trained generator, usual F0 %s, added %s, from%n%s",
                    voice.id(),
                    hertz(voice.medianF0()),
                    voice.created(),
                    sources);
        }
        String report = voice.report()
                .map(found -> System.lineSeparator() + ReportText.people(found))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "Voice %s: %s usable, F0 %s .. %s, median %s, added %s, from%n%s",
                voice.id(),
                seconds(voice),
                hertz(voice.lowF0()),
                hertz(voice.highF0()),
                hertz(voice.medianF0()),
                voice.created(),
                sources + report);
    }

    static String json(VoiceDescription voice) {
        return JsonText.of(values(voice));
    }

    static String json(List<VoiceDescription> voices) {
        return JsonText.of(
                Map.of("voices", voices.stream().map(VoiceText::values).toList()));
    }

    private static Map<String, Object> values(VoiceDescription voice) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", voice.id().value());
        values.put("kind", voice.kind().key());
        values.put("created", voice.created().toString());
        values.put("usable_seconds", voice.usableSeconds());
        values.put("f0_low_hertz", voice.lowF0());
        values.put("f0_median_hertz", voice.medianF0());
        values.put("f0_high_hertz", voice.highF0());
        values.put("sources", voice.sources().stream().map(VoiceText::source).toList());
        voice.report().ifPresent(report -> values.put("report", ReportText.values(report)));
        return values;
    }

    private static Map<String, Object> source(VoiceDescription.Source source) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", source.name());
        values.put("sha256", source.sha256());
        return values;
    }

    private static String seconds(VoiceDescription voice) {
        return voice.kind() == VoiceDescription.Kind.GENERATOR
                ? "-"
                : String.format(Locale.ROOT, "%.1f s", voice.usableSeconds());
    }

    private static String hertz(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.0f Hz", value);
    }
}
