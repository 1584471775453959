package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.matching.MatchingLibrary;
import io.autovoice.cpu.matching.Projection;
import io.autovoice.cpu.voices.FeatureKind;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.progress.StageProgress;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Hears by a content encoder. What it hears in a target's reference is kept.
 *
 * @param kind under which it is kept: another encoder needs another
 * @param library waited for before a reference is heard
 */
public record EncoderHearing(ContentEncoder encoder, FeatureKind kind, FeatureStore store, MatchingLibrary library)
        implements Hearing {
    private static final double CONTEXT = 1; // seconds heard on either side of a stretch
    private static final int DIMENSIONS = 128; // of what is compared; as good as all 768 of Whisper's

    @Override
    public SongContent song(Waveform song, int firstFrame, VoiceTrack track, StageProgress progress) {
        FrameGrid grid = track.grid();
        double at = grid.secondsAt(firstFrame);
        double lead = Math.min(CONTEXT, at);
        double end = Math.min(song.seconds(), at + grid.secondsAt(track.frames()) + CONTEXT);
        long start = song.rate().frames(at - lead);
        Waveform stretch = new MirroredWaveform(song, start, song.rate().frames(end) - start);
        return new EncodedSong(rows(encoder.encode(stretch, progress), grid, lead), track);
    }

    @Override
    public TargetContent target(ReferenceVoice voice, VoiceTrack track, StageProgress progress) {
        EncodedTarget heard =
                store.load(voice, kind).flatMap(EncodedTarget::from).orElseGet(() -> hear(voice, track, progress));
        progress.advanced(1);
        return heard;
    }

    private EncodedTarget hear(ReferenceVoice voice, VoiceTrack track, StageProgress progress) {
        EncoderRows raw = rows(encoder.encode(voice.reference(), progress), track.grid(), 0);
        float[] mean = CentredRows.mean(track.active(), raw.width(), raw::read);
        float[][] said = CentredRows.of(raw.distinct(track.active()), mean, raw::read);
        library.await();
        Projection projection = Projection.ofPrincipalComponents(said, DIMENSIONS);
        float[][] all = less(raw.rows(), mean);
        EncodedTarget heard = new EncodedTarget(new EncoderRows(projection.of(all), raw.rowsPerFrame(), 0), projection);
        Map<String, float[][]> kept = new TreeMap<>(heard.toKeep());
        kept.replaceAll((name, rows) -> kind.asKept(rows));
        store.save(voice, kind, kept);
        return EncodedTarget.from(kept).orElseThrow();
    }

    private static EncoderRows rows(ContentFeatures heard, FrameGrid grid, double leadSeconds) {
        float[][] rows = IntStream.range(0, heard.hops()).mapToObj(heard::row).toArray(float[][]::new);
        double hop = heard.grid().hopSeconds();
        return new EncoderRows(rows, grid.hopSeconds() / hop, leadSeconds / hop);
    }

    private static float[][] less(float[][] rows, float[] mean) {
        return CentredRows.of(IntStream.range(0, rows.length).toArray(), mean, (row, into) -> {
            System.arraycopy(rows[row], 0, into, 0, into.length);
        });
    }
}
