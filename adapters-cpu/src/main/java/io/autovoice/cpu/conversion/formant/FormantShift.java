package io.autovoice.cpu.conversion.formant;

import io.autovoice.cpu.conversion.difference.DifferenceFilter;
import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.track.Sections;
import io.autovoice.cpu.conversion.track.TrackAnalysis;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/** Moves the resonances of a voice that is finished. Safe for use by many threads. */
public record FormantShift(Resampler resampler, WaveformStorage storage) {
    private static final SampleRate ENVELOPE_RATE = new SampleRate(24_000);

    /**
     * @param voice one channel, about as long as {@code f0}
     * @return rate and frames of {@code voice}; the very same if nothing is moved
     */
    public Waveform shift(Waveform voice, F0Contour f0, Semitones by, StageProgress progress) {
        if (by.value() == 0) {
            progress.advanced(1);
            return voice;
        }
        VocoderFormat format =
                new VocoderFormat(ENVELOPE_RATE.hertz(), f0.grid().hopSeconds());
        Waveform heard = resampler.resample(voice, ENVELOPE_RATE, progress.part(0, 0.1));
        FormantWarp warp = new FormantWarp(format, by);
        DifferenceFilter filter = new DifferenceFilter(voice, f0.grid(), format);
        WaveformBuilder shifted = storage.builder(voice.rate(), 1);
        for (Sections.Section section : Sections.of(f0)) {
            double from = (double) section.from() / f0.hops();
            StageProgress part = progress.part(0.1, 1).part(from, (double) section.to() / f0.hops());
            float[] hertz = Arrays.copyOfRange(f0.toArray(), section.from(), section.to());
            VocoderFrames frames = new VocoderFrames(format, section.frames());
            VoiceTrack track =
                    new TrackAnalysis(format).analyse(heard, section.from(), hertz, frames, part.part(0, 0.7));
            filter.filter(
                    new FormantGains(new Unchanged(section.frames()), warp, track, frames), shifted, part.part(0.7, 1));
        }
        filter.finish(shifted);
        return shifted.build();
    }

    private record Unchanged(int frames) implements FrameGains {
        @Override
        public void logGain(int frame, double[] into) {
            Arrays.fill(into, 0);
        }
    }
}
