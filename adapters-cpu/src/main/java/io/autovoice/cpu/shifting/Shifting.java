package io.autovoice.cpu.shifting;

import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;

/**
 * Changes the pitch of music. All of it moves, drums too: their attacks stay in time and as sharp, their colour changes.
 */
public final class Shifting {
    private static final int MOST_PHASES = 2400; // of the resampling, all of whose weights are kept then
    private static final double LISTENED = 0.02; // share of the work up to there
    private static final double STRETCHED = 0.7;

    private Shifting() {}

    /** The same for whoever mixes somewhere else. */
    public static BandShift into(WaveformStorage storage) {
        return (band, by, progress) -> by(by, band, storage, progress);
    }

    /**
     * The waveform moved by an interval, with its rate, channels and exactly its frames; itself if the interval is 0. The pitch is within half a
     * cent at the usual rates. What lies above the Nyquist frequency then is gone; what would have come from beyond it is missing.
     *
     * @param by -12..12 semitones
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    public static Waveform by(Semitones by, Waveform music, WaveformStorage storage, StageProgress progress) {
        if (by.value() == 0) {
            return music;
        }
        // Stretched by the ratio and played faster by the same: the stretched frames are said to be at that higher
        // rate.
        SampleRate playedAt = faster(music.rate(), by.ratio());
        double ratio = (double) playedAt.hertz() / music.rate().hertz();
        TimeMap time = TimeMap.around(OnsetSearch.in(music, progress.part(0, LISTENED)), music, ratio);
        Waveform stretched =
                new PhaseVocoder(music, playedAt, time).stretch(storage, progress.part(LISTENED, STRETCHED));
        Waveform shifted = Resampling.to(music.rate(), stretched, storage, progress.part(STRETCHED, 1));
        return new MirroredWaveform(shifted, 0, music.frames());
    }

    /** The nearest rate whose ratio to {@code rate} is one of whole numbers that are not large. */
    private static SampleRate faster(SampleRate rate, double ratio) {
        int unit = (rate.hertz() + MOST_PHASES - 1) / MOST_PHASES;
        while (rate.hertz() % unit != 0) {
            unit++;
        }
        return new SampleRate((int) Math.round(rate.hertz() * ratio / unit) * unit);
    }
}
