package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.hearing.FrameContent;
import io.autovoice.cpu.conversion.hearing.HeardVoice;
import io.autovoice.cpu.conversion.hearing.Hearing;
import io.autovoice.cpu.conversion.track.TrackAnalysis;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.cpu.vocoder.synthesis.Synthesizer;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.List;

/** Sings a recording again at the vocoder's rate, section by section; one synthesizer runs through all of them, so that no seam is heard. */
final class Singing {
    private static final long SEED = 2025; // of the noise in the synthesis
    private static final int PUSH = 100; // frames between two reports

    private final VocoderFormat format;
    private final Hearing hearing;
    private final List<TargetShare> targets;
    private final ConversionSettings settings;
    private final WaveformStorage storage;

    Singing(
            VocoderFormat format,
            Hearing hearing,
            List<TargetShare> targets,
            ConversionSettings settings,
            WaveformStorage storage) {
        this.format = format;
        this.hearing = hearing;
        this.targets = targets;
        this.settings = settings;
        this.storage = storage;
    }

    /**
     * What came out.
     *
     * @param trebleShift one value a frame, natural log of power: how far the treble moved
     */
    record Sung(Waveform voice, float[] trebleShift) {}

    Sung sing(Waveform heard, F0Contour sourceF0, F0Contour targetF0, StageProgress progress) {
        Synthesizer synthesizer = new Synthesizer(format, SEED);
        WaveformBuilder builder = storage.builder(new SampleRate(format.sampleRate()), 1);
        float[] trebleShift = new float[sourceF0.hops()];
        for (Sections.Section section : Sections.of(sourceF0)) {
            double from = (double) section.from() / sourceF0.hops();
            StageProgress part = progress.part(from, (double) section.to() / sourceF0.hops());
            VocoderFrames frames = new VocoderFrames(format, section.frames());
            float[] shift = convert(heard, section, sourceF0, targetF0, frames, part.part(0, 0.6));
            System.arraycopy(shift, 0, trebleShift, section.from(), shift.length);
            synthesise(frames, synthesizer, builder, part.part(0.6, 1));
        }
        builder.append(new float[][] {synthesizer.finish(heard.frames())});
        return new Sung(builder.build(), trebleShift);
    }

    private float[] convert(
            Waveform heard,
            Sections.Section section,
            F0Contour sourceF0,
            F0Contour targetF0,
            VocoderFrames frames,
            StageProgress progress) {
        VoiceTrack source = new TrackAnalysis(format)
                .analyse(heard, section.from(), part(sourceF0, section), frames, progress.part(0, 0.5));
        FrameContent content = hearing.song(heard, section.from(), source, progress.part(0.5, 0.6));
        return new SectionConversion(format)
                .convert(
                        new HeardVoice(source, content),
                        targets,
                        part(targetF0, section),
                        settings,
                        frames,
                        progress.part(0.6, 1));
    }

    private static float[] part(F0Contour contour, Sections.Section section) {
        return Arrays.copyOfRange(contour.toArray(), section.from(), section.to());
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
}
