package io.autovoice.application.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.AudioWriter;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;

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
        ComparisonRun run = new ComparisonRun(request, song, tracks, new Likenesses(speakers), reader, voices);
        request.presets().forEach(preset -> run.convertWith(stages.with(preset)));
        return new Comparison(
                request.origin(),
                LocalDateTime.now(clock),
                request.voices(),
                request.presets(),
                run.original(),
                run.conversions());
    }
}
