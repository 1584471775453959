package io.autovoice.cpu.conversion;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.cpu.vocoder.synthesis.Synthesizer;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.MonoWaveform;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.List;

/** Analyses the vocals, borrows the target's envelopes, synthesises with the F0 that is asked for; section by section. */
final class MatchingVoiceConverter implements VoiceConverter {
    private static final SampleRate VOCODER_RATE = new SampleRate(24_000);
    private static final long SEED = 2025; // of the noise in the synthesis
    private static final int PUSH = 100; // frames between two reports

    private final PitchExtractor pitchExtractor;
    private final Resampler resampler;
    private final FeatureStore store;
    private final WaveformStorage storage;

    MatchingVoiceConverter(
            PitchExtractor pitchExtractor, Resampler resampler, FeatureStore store, WaveformStorage storage) {
        this.pitchExtractor = pitchExtractor;
        this.resampler = resampler;
        this.store = store;
        this.storage = storage;
    }

    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        requireOneGrid(sourceF0, targetF0);
        FrameGrid grid = sourceF0.grid();
        VocoderFormat format = new VocoderFormat(VOCODER_RATE.hertz(), grid.hopSeconds());
        Waveform mono = MonoWaveform.of(vocals);

        VoiceTrack voice =
                new TargetTracks(format, grid, pitchExtractor, resampler, store).of(target, progress.part(0, 0.2));
        Waveform heard = resampler.resample(mono, VOCODER_RATE, progress.part(0.2, 0.25));
        Sung sung = new Sung(heard, sourceF0.toArray(), targetF0.toArray());
        Waveform converted = sing(sung, Sections.of(sourceF0), voice, format, settings, progress.part(0.25, 0.9));
        return new TopBand(resampler, storage).addTo(converted, mono, heard, progress.part(0.9, 1));
    }

    /** What is sung: the vocals at the vocoder's rate, their F0 and the F0 asked for. */
    private record Sung(Waveform heard, float[] sourceF0, float[] targetF0) {}

    private Waveform sing(
            Sung sung,
            List<Sections.Section> sections,
            VoiceTrack voice,
            VocoderFormat format,
            ConversionSettings settings,
            StageProgress progress) {
        Synthesizer synthesizer = new Synthesizer(format, SEED);
        WaveformBuilder builder = storage.builder(VOCODER_RATE, 1);
        for (Sections.Section section : sections) {
            StageProgress part = progress.part(
                    (double) section.from() / sung.sourceF0().length, (double) section.to() / sung.sourceF0().length);
            VocoderFrames frames = convert(sung, section, voice, format, settings, part.part(0, 0.6));
            synthesise(frames, synthesizer, builder, part.part(0.6, 1));
        }
        builder.append(new float[][] {synthesizer.finish(sung.heard().frames())});
        return builder.build();
    }

    private static VocoderFrames convert(
            Sung sung,
            Sections.Section section,
            VoiceTrack voice,
            VocoderFormat format,
            ConversionSettings settings,
            StageProgress progress) {
        VocoderFrames frames = new VocoderFrames(format, section.frames());
        float[] sourceF0 = Arrays.copyOfRange(sung.sourceF0(), section.from(), section.to());
        float[] targetF0 = Arrays.copyOfRange(sung.targetF0(), section.from(), section.to());
        VoiceTrack source = new TrackAnalysis(format)
                .analyse(sung.heard(), section.from(), sourceF0, frames, progress.part(0, 0.6));
        new SectionConversion(format).convert(source, voice, targetF0, settings, frames, progress.part(0.6, 1));
        return frames;
    }

    private static void synthesise(
            VocoderFrames frames, Synthesizer synthesizer, WaveformBuilder builder, StageProgress progress) {
        for (int frame = 0; frame < frames.frames(); frame++) {
            synthesizer.push(frames, frame);
            if (frame % PUSH == PUSH - 1 || frame == frames.frames() - 1) {
                builder.append(new float[][] {synthesizer.take()});
                progress.advanced((frame + 1.0) / frames.frames());
            }
        }
    }

    private static void requireOneGrid(F0Contour source, F0Contour target) {
        if (!source.grid().equals(target.grid()) || source.hops() != target.hops()) {
            throw new IllegalArgumentException(
                    "The contours need one grid and length, got %d hops of %s s and %d of %s s"
                            .formatted(
                                    source.hops(),
                                    source.grid().hopSeconds(),
                                    target.hops(),
                                    target.grid().hopSeconds()));
        }
    }
}
