package io.autovoice.cpu.separation.segments;

import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;

/** Goes through a song at 44.1 kHz segment by segment; what lies above 22 kHz in songs of a higher rate goes to the instrumental. */
final class SegmentedVocalSeparator implements VocalSeparator {
    private static final double RESAMPLED = 0.05; // shares of the time, roughly
    private static final double SEPARATED = 0.9;
    private static final double RESAMPLED_BACK = 0.95;

    private final SegmentVoices.Opener opener;
    private final double overlap;
    private final WaveformStorage storage;

    SegmentedVocalSeparator(SegmentVoices.Opener opener, double overlap, WaveformStorage storage) {
        this.opener = opener;
        this.overlap = overlap;
        this.storage = storage;
    }

    @Override
    public Stems separate(Waveform song, StageProgress progress) {
        progress.advanced(0);
        Waveform input = Resampling.to(SampleRate.CD, song, storage, progress.part(0, RESAMPLED));
        Waveform voice = voice(input, progress.part(RESAMPLED, SEPARATED));
        Waveform back = Resampling.to(song.rate(), voice, storage, progress.part(SEPARATED, RESAMPLED_BACK));
        Stems stems = new Remainder(song, storage).of(back, progress.part(RESAMPLED_BACK, 1));
        progress.advanced(1);
        return stems;
    }

    private Waveform voice(Waveform song, StageProgress progress) {
        WaveformBuilder voice = storage.builder(song.rate(), song.channels());
        opener.on(song, progress.part(0, 0.01), voices -> append(song, voices, voice, progress));
        return voice.build();
    }

    private void append(Waveform song, SegmentVoices voices, WaveformBuilder voice, StageProgress progress) {
        SegmentPlan plan = new SegmentPlan(voices.frames(), overlap);
        int count = plan.count(song.frames());
        FadingSum sum = new FadingSum(song.channels(), voices.frames());
        SongPiece piece = new SongPiece(song, voices);
        for (int i = 0; i < count; i++) {
            long start = plan.start(i, song.frames());
            long end = i + 1 < count ? plan.start(i + 1, song.frames()) : song.frames();
            piece.read(start);
            StageProgress part = progress.part(share(i, count), share(i + 1, count));
            sum.add(voices.voice(piece.song(), piece.stereo(), part), voices.context());
            voice.append(sum.take((int) (end - start)), (int) (end - start));
        }
    }

    private static double share(int done, int count) {
        return 0.01 + 0.99 * done / count;
    }
}
