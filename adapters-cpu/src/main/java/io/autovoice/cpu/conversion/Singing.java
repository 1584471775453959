package io.autovoice.cpu.conversion;

import io.autovoice.cpu.conversion.difference.DifferenceFilter;
import io.autovoice.cpu.conversion.difference.FrameGains;
import io.autovoice.cpu.conversion.hearing.HeardSong;
import io.autovoice.cpu.conversion.hearing.Hearing;
import io.autovoice.cpu.conversion.hearing.SongContent;
import io.autovoice.cpu.conversion.track.Sections;
import io.autovoice.cpu.conversion.track.TrackAnalysis;
import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;
import java.util.List;

/** Sings a recording again, section by section; one filter runs through all of them, so that no seam is heard. */
final class Singing {
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
     * @param heard the vocals at the vocoder's rate
     * @param moved the vocals at their own rate, at the F0 that is asked for
     */
    Waveform sing(Waveform heard, F0Contour sourceF0, F0Contour targetF0, Waveform moved, StageProgress progress) {
        DifferenceFilter filter = new DifferenceFilter(moved, sourceF0.grid(), format);
        WaveformBuilder sung = storage.builder(moved.rate(), 1);
        for (Sections.Section section : Sections.of(sourceF0)) {
            double from = (double) section.from() / sourceF0.hops();
            StageProgress part = progress.part(from, (double) section.to() / sourceF0.hops());
            FrameGains change = change(heard, section, sourceF0, targetF0, part.part(0, 0.8));
            filter.filter(change, sung, part.part(0.8, 1));
        }
        filter.finish(sung);
        return sung.build();
    }

    private FrameGains change(
            Waveform heard, Sections.Section section, F0Contour sourceF0, F0Contour targetF0, StageProgress progress) {
        float[] f0 = part(sourceF0, section);
        VocoderFrames frames = new VocoderFrames(format, section.frames());
        VoiceTrack track = new TrackAnalysis(format).analyse(heard, section.from(), f0, frames, progress.part(0, 0.4));
        SongContent content = hearing.song(heard, section.from(), track, progress.part(0.4, 0.6));
        return new SectionConversion(format)
                .convert(
                        new HeardSong(track, content),
                        targets,
                        part(targetF0, section),
                        settings,
                        frames,
                        progress.part(0.6, 1));
    }

    private static float[] part(F0Contour contour, Sections.Section section) {
        return Arrays.copyOfRange(contour.toArray(), section.from(), section.to());
    }
}
