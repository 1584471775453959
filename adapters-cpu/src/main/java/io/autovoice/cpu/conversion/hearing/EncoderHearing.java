package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.MirroredWaveform;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.progress.StageProgress;

/**
 * Hears by a content encoder. What it hears in a target's reference is kept.
 *
 * @param kind under which it is kept: another encoder needs another
 */
public record EncoderHearing(ContentEncoder encoder, FeatureKind kind, FeatureStore store) implements Hearing {
    private static final double CONTEXT = 1; // seconds heard on either side of a stretch

    @Override
    public FrameContent song(Waveform song, int firstFrame, VoiceTrack track, StageProgress progress) {
        FrameGrid grid = track.grid();
        double at = grid.secondsAt(firstFrame);
        double lead = Math.min(CONTEXT, at);
        double end = Math.min(song.seconds(), at + grid.secondsAt(track.frames()) + CONTEXT);
        long start = song.rate().frames(at - lead);
        Waveform stretch = new MirroredWaveform(song, start, song.rate().frames(end) - start);
        return new EncodedContent(HeardRows.of(encoder.encode(stretch, progress)), lead, track);
    }

    @Override
    public FrameContent target(ReferenceVoice voice, VoiceTrack track, StageProgress progress) {
        HeardRows heard = store.load(voice, kind).flatMap(HeardRows::from).orElseGet(() -> hear(voice, progress));
        progress.advanced(1);
        return new EncodedContent(heard, 0, track);
    }

    private HeardRows hear(ReferenceVoice voice, StageProgress progress) {
        HeardRows heard = HeardRows.of(encoder.encode(voice.reference(), progress));
        HeardRows kept = new HeardRows(kind.asKept(heard.rows()), heard.perSecond());
        store.save(voice, kind, kept.arrays());
        return kept;
    }
}
