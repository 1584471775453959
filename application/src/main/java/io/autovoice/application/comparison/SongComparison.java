package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;

/** Converts, scores, writes; then publishes all at once. */
record SongComparison(
        PresetStages stages,
        AudioReader reader,
        AudioWriter writer,
        VoiceProfiles voices,
        SpeakerEncoder speakers,
        ComparisonPages pages,
        Clock clock)
        implements CompareConversions {
    @Override
    public PublishedComparison compare(ComparisonRequest request) {
        request.voices().forEach(voices::describe); // refuses those that aren't there
        Waveform song = SuitableAudio.read(reader, request.song(), fraction -> {
            request.cancellation().check();
            request.progress().advanced(0, "reading");
        });
        ComparisonDraft draft = pages.begin(request);
        boolean published = false;
        try {
            Comparison comparison = compare(request, song, draft);
            Path page = draft.publish(comparison);
            published = true;
            return new PublishedComparison(comparison, page);
        } finally {
            if (!published) {
                draft.discard();
            }
        }
    }

    private Comparison compare(ComparisonRequest request, Waveform song, ComparisonDraft draft) {
        Tracks tracks = new Tracks(writer, draft);
        QualityPreset best = Collections.max(request.presets()); // their order is that of their care
        Stages judge = stages.with(best);
        ComparisonRun run = new ComparisonRun(request, song, tracks, new Likenesses(speakers), judge, reader, voices);
        request.presets().forEach(preset -> run.convertWith(preset == best ? judge : stages.with(preset)));
        return new Comparison(
                request.origin(),
                LocalDateTime.now(clock),
                request.voices(),
                request.presets(),
                run.original(),
                run.pitchJudge(),
                run.conversions());
    }
}
