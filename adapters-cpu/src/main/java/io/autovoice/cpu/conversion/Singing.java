package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.DifferenceFilter;
import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.hearing.Hearing;
import io.autovoice.cpu.conversion.hearing.SongContent;
import io.autovoice.cpu.conversion.track.Sections;
import io.autovoice.cpu.conversion.track.TrackAnalysis;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.cpu.vocoder.synthesis.Synthesizer;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.vocoder.PulseResponses;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sings a recording again, section by section; one filter runs through all of them, so that no seam is heard. */
final class Singing {
    private static final long SEED = 2025; // of the noise in the synthesis
    private static final int PUSH = 100; // frames between two reports

    private final VocoderFormat format;
    private final Hearing hearing;
    private final SectionConversion conversion;
    private final PulseResponses responses;
    private final WaveformStorage storage;
    private final TrackAnalysis analysis;

    Singing(
            VocoderFormat format,
            Hearing hearing,
            SectionConversion conversion,
            PulseResponses responses,
            WaveformStorage storage) {
        this.format = format;
        this.hearing = hearing;
        this.conversion = conversion;
        this.responses = responses;
        this.storage = storage;
        this.analysis = new TrackAnalysis(format);
    }

    /**
     * What is sung.
     *
     * @param heard the vocals at the vocoder's rate
     * @param sourceF0 their F0
     * @param askedF0 what it shall be, on the same grid
     * @param repetition how well the vocals repeat themselves, one value a frame
     */
    record Vocals(Waveform heard, F0Contour sourceF0, F0Contour askedF0, float[] repetition) {}

    /**
     * What came out, to be added.
     *
     * @param filtered the singer's own sound
     * @param synthesised what that lacks, at the vocoder's rate
     */
    record Sung(Waveform filtered, Waveform synthesised) {}

    /** @param moved the vocals at their own rate, at the F0 that is asked for */
    Sung sing(Vocals vocals, Waveform moved, StageProgress progress) {
        F0Contour sourceF0 = vocals.sourceF0();
        DifferenceFilter filter = new DifferenceFilter(moved, sourceF0.grid(), format);
        Synthesizer synthesizer = new Synthesizer(format, SEED, responses);
        WaveformBuilder filtered = storage.builder(moved.rate(), 1);
        WaveformBuilder synthesised = storage.builder(vocals.heard().rate(), 1);
        for (Sections.Section section : Sections.of(sourceF0)) {
            double from = (double) section.from() / sourceF0.hops();
            StageProgress part = progress.part(from, (double) section.to() / sourceF0.hops());
            VocoderFrames frames = new VocoderFrames(format, section.frames());
            EnvelopeChange change = change(vocals, section, frames, part.part(0, 0.7));
            filter.filter(change, filtered, part.part(0.7, 0.8));
            keepLacking(vocals, section, change, frames);
            synthesise(frames, synthesizer, synthesised, part.part(0.8, 1));
        }
        filter.finish(filtered);
        synthesised.append(new float[][] {synthesizer.finish(vocals.heard().frames())});
        return new Sung(filtered.build(), synthesised.build());
    }

    /** Leaves the source's power in {@code frames}. */
    private EnvelopeChange change(
            Vocals vocals, Sections.Section section, VocoderFrames frames, StageProgress progress) {
        Waveform heard = vocals.heard();
        float[] f0 = part(vocals.sourceF0(), section);
        VoiceTrack track = analysis.analyse(heard, section.from(), f0, frames, progress.part(0, 0.4));
        SongContent content = hearing.song(heard, section.from(), track, progress.part(0.4, 0.6));
        float[] askedF0 = part(vocals.askedF0(), section);
        float[] repetition = Arrays.copyOfRange(vocals.repetition(), section.from(), section.to());
        return conversion.convert(new HeardSong(track, content), askedF0, repetition, frames, progress.part(0.6, 1));
    }

    /** Leaves in {@code frames} what the singer's own sound lacks. */
    private void keepLacking(Vocals vocals, Sections.Section section, EnvelopeChange change, VocoderFrames frames) {
        float[] askedF0 = part(vocals.askedF0(), section);
        IntStream.range(0, frames.frames()).parallel().forEach(frame -> {
            double[] power = new double[format.bins()];
            frames.power(frame, power);
            change.lacking(frame, power);
            frames.setPower(frame, power);
            if (Arrays.stream(power).anyMatch(value -> value > 0)) {
                analysis.excite(vocals.heard(), section.from(), frames, frame);
            }
            frames.setF0(frame, askedF0[frame]);
        });
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

    private static float[] part(F0Contour contour, Sections.Section section) {
        return Arrays.copyOfRange(contour.toArray(), section.from(), section.to());
    }
}
