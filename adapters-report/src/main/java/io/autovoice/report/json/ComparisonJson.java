package io.autovoice.report.json;

import io.autovoice.application.comparison.PublishedComparison;
import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.ConversionAccount;
import io.autovoice.application.comparison.outcome.Likeness;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.domain.pitch.PitchAgreement;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.comparison.ComparisonPage;
import io.autovoice.report.document.Rounded;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a comparison prints for programs: all scores that the page shows. */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static String of(PublishedComparison published) {
        Comparison comparison = published.comparison();
        ObjectNode object = JsonText.object();
        object.put("page", published.page().toString());
        object.put("title", comparison.origin().title());
        object.put("program", comparison.origin().program());
        object.put("made", comparison.made().truncatedTo(ChronoUnit.SECONDS).toString());
        JsonText.put(
                object, "duration_seconds", Rounded.to(comparison.original().seconds(), 3));
        ObjectNode loudness = object.putObject("common_loudness_lufs");
        put(loudness, "songs", comparison.songLufs(), 2);
        put(loudness, "voices", comparison.voiceLufs(), 2);
        object.put("pitch_judged_by", comparison.pitchJudge());
        ObjectNode original = object.putObject("original");
        original.set("song", track(comparison, comparison.original().song()));
        original.set("vocals", track(comparison, comparison.original().vocals()));
        ArrayNode conversions = object.putArray("conversions");
        comparison.conversions().forEach(each -> conversions.add(conversion(comparison, each)));
        return JsonText.of(object);
    }

    private static ObjectNode conversion(Comparison comparison, ComparedConversion conversion) {
        ObjectNode object = JsonText.object();
        object.put("voice", conversion.voice().value());
        object.put("preset", conversion.preset().key());
        object.set("song", track(comparison, conversion.song()));
        object.set("converted", track(comparison, conversion.converted()));
        object.set("similarity", likeness(conversion.likeness()));
        object.set("f0", pitch(conversion.pitch()));
        JsonText.put(
                object,
                "transposition_semitones",
                Rounded.to(conversion.transposition().value(), 2));
        ConversionAccount account = conversion.account();
        ObjectNode factors = object.putObject("real_time_factor");
        double seconds = comparison.original().seconds();
        for (PipelineStage stage : PipelineStage.values()) {
            JsonText.put(factors, stage.key(), Rounded.to(account.realTimeFactor(stage, seconds), 4));
        }
        JsonText.put(object, "shared_stages", keys(account.shared()));
        JsonText.put(object, "started_stages", keys(account.started()));
        object.set("engines", EnginesJson.of(account.engines()));
        JsonText.put(object, "fallbacks", account.fallbacks());
        ObjectNode settings = object.putObject("preset_settings");
        account.settings().forEach(settings::put);
        return object;
    }

    private static List<String> keys(Set<PipelineStage> stages) {
        return stages.stream().sorted().map(PipelineStage::key).toList();
    }

    private static ObjectNode likeness(Likeness likeness) {
        ObjectNode object = JsonText.object();
        put(object, "to_target", likeness.toTarget(), 4);
        put(object, "to_source", likeness.toSource(), 4);
        likeness.nearerToTarget()
                .ifPresentOrElse(
                        nearer -> object.put("nearer_to_target", nearer), () -> object.putNull("nearer_to_target"));
        JsonText.put(object, "missing", likeness.missing());
        return object;
    }

    private static ObjectNode pitch(PitchAgreement pitch) {
        ObjectNode object = JsonText.object();
        JsonText.put(object, "raw_pitch_accuracy", Rounded.to(pitch.rawPitchAccuracy(), 4));
        JsonText.put(object, "voicing_agreement", Rounded.to(pitch.voicingAgreement(), 4));
        object.put("asked_voiced_hops", pitch.asked());
        return object;
    }

    private static ObjectNode track(Comparison comparison, Track track) {
        ObjectNode object = JsonText.object();
        object.put("file", ComparisonPage.link(track));
        put(object, "loudness_lufs", track.lufs(), 2);
        JsonText.put(object, "playback_gain", Rounded.to(comparison.playbackGain(track), 4));
        return object;
    }

    private static void put(ObjectNode object, String key, OptionalDouble value, int digits) {
        JsonText.put(object, key, Rounded.to(value.orElse(Double.NaN), digits));
    }
}
