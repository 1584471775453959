package io.autovoice.report;

import io.autovoice.application.comparison.ComparisonDraft;
import io.autovoice.application.comparison.ComparisonRequest;
import io.autovoice.application.comparison.ComparisonRequest.Target;
import io.autovoice.application.comparison.PublishedComparison;
import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.ConversionAccount;
import io.autovoice.application.comparison.outcome.Likeness;
import io.autovoice.application.comparison.outcome.Origin;
import io.autovoice.application.comparison.outcome.OriginalSong;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.application.progress.SongProgress;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.testing.TestSignals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Comparisons of the sample melody, with made-up scores; their audio files hold a few bytes. */
final class SampleComparisons {
    private static final List<QualityPreset> PRESETS = List.of(QualityPreset.DRAFT, QualityPreset.STUDIO);
    private static final Likeness TOLD =
            new Likeness(OptionalDouble.of(0.81), OptionalDouble.of(0.6), Optional.empty());
    private static final Likeness UNTOLD =
            new Likeness(OptionalDouble.empty(), OptionalDouble.empty(), Optional.of("No <encoder> is installed."));

    private static final Likeness FAR = new Likeness(OptionalDouble.of(0.5), OptionalDouble.of(0.62), Optional.empty());
    private static final List<Likeness> LIKENESSES = List.of(TOLD, FAR, UNTOLD, UNTOLD);

    private SampleComparisons() {}

    static ComparisonRequest request(Path folder, boolean overwrite) {
        return new ComparisonRequest(
                folder.resolve("song.flac"),
                origin("song"),
                List.of(new VoiceId("ada")),
                PRESETS,
                sound -> sound,
                new Target(folder.resolve("out"), overwrite),
                SongProgress.NONE,
                new Cancellation());
    }

    /** Two voices, one of which could not be compared, with two presets. */
    static Comparison of(String title) {
        List<VoiceId> voices = List.of(new VoiceId("ada"), new VoiceId("ben"));
        List<ComparedConversion> conversions = new ArrayList<>();
        for (VoiceId voice : voices) {
            for (QualityPreset preset : PRESETS) {
                conversions.add(conversion(voice, preset, LIKENESSES.get(conversions.size())));
            }
        }
        Waveform song = SampleReports.melody(1, 1);
        return new Comparison(
                origin(title),
                LocalDateTime.of(2025, 1, 28, 12, 34, 56),
                voices,
                PRESETS,
                new OriginalSong(
                        song.seconds(),
                        track("original", -14),
                        track("original-vocals", -18),
                        QualityPreset.DRAFT,
                        SampleReports.onGpu().converted().sourceF0()),
                "fcpe",
                conversions);
    }

    static PublishedComparison publish(ComparisonDraft draft, Comparison comparison) throws IOException {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 0.2, 220);
        for (Track track : comparison.tracks().toList()) {
            Files.writeString(draft.audioFile(track.fileName()), "not really audio");
            draft.draw(track, voice);
        }
        return new PublishedComparison(comparison, draft.publish(comparison));
    }

    private static Origin origin(String title) {
        return new Origin(title, "autovoice compare '" + title + "'", "autovoice 0.1.0");
    }

    private static ComparedConversion conversion(VoiceId voice, QualityPreset preset, Likeness likeness) {
        String name = voice + "-" + preset.key();
        return new ComparedConversion(
                voice,
                preset,
                track(name, -16),
                new Track(name + "-voice.flac", OptionalDouble.empty()),
                likeness,
                SampleReports.onGpu().converted().targetF0(),
                SampleReports.onGpu().converted().sourceF0(),
                new Semitones(12),
                new ConversionAccount(
                        Map.of(
                                PipelineStage.SEPARATION, Duration.ofMillis(300),
                                PipelineStage.CONVERSION, Duration.ofMillis(600)),
                        Set.of(PipelineStage.SEPARATION),
                        Set.of(PipelineStage.CONVERSION),
                        SampleReports.cpuPlan().engines(),
                        SampleReports.cpuPlan().fallbacks(),
                        Map.of("clarity", "0.5")));
    }

    private static Track track(String name, double lufs) {
        return new Track(name + ".flac", OptionalDouble.of(lufs));
    }
}
