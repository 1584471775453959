package io.autovoice.application;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.progress.OverallProgress;
import io.autovoice.application.progress.StepProgress;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.BlendedVoice;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.VoicePlacement;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.technique.Techniques;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The pipeline, step by step. */
final class SongConversion implements ConvertSong {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;

    private final Stages stages;
    private final SongStems songStems;
    private final Function<VoiceId, VoiceProfile> voices;

    SongConversion(Stages stages, AudioReader reader, Function<VoiceId, VoiceProfile> voices) {
        this.stages = stages;
        this.songStems = new SongStems(reader, stages.separator());
        this.voices = voices;
    }

    @Override
    public ConvertedSong convert(ConvertSongRequest request) {
        StepProgress steps = new StepProgress(new OverallProgress(request.progress(), request.cancellation()));
        VoiceProfile voice = voice(request.voices());

        Stems stems = songStems.of(request.source(), steps);
        F0Contour heard = stages.pitchExtractor().extract(stems.vocals(), GRID, F0Range.SINGING, steps.f0Extraction());
        F0Contour sourceF0 = stems.activity().sung(heard);
        List<Technique> techniques = Techniques.in(sourceF0);
        TargetMelody melody = TargetMelody.of(request, sourceF0, techniques, voice);
        ConversionSettings settings = stages.plan().preset().conversion().with(request.knobs());
        Waveform converted =
                stages.converter().convert(stems.vocals(), sourceF0, melody.f0(), voice, settings, steps.conversion());
        Waveform placed = VoicePlacement.of(stems.vocals()).place(converted);
        MixSettings mix = new MixSettings(request.levels(), melody.key().band());
        Waveform song = stages.mixer().mix(placed, stems.instrumental(), mix, steps.mixing());

        return new ConvertedSong(
                song,
                request.voices(),
                UsedKnobs.of(request, settings, voice),
                sourceF0,
                melody,
                techniques,
                request.returnStems()
                        ? Optional.of(new ConvertedStems(stems.vocals(), stems.instrumental(), converted))
                        : Optional.empty(),
                skipped(request.source()),
                stages.plan().sungBy(voice));
    }

    private VoiceProfile voice(VoiceBlend blend) {
        return blend.shares().size() == 1
                ? voices.apply(blend.shares().get(0).voice())
                : new BlendedVoice(blend.shares().stream().map(this::part).toList());
    }

    private BlendedVoice.Part part(VoiceBlend.Share share) {
        if (!(voices.apply(share.voice()) instanceof ReferenceVoice known)) {
            throw new IllegalArgumentException(
                    "Only voices made from recordings can be blended, and '%s' is a trained one."
                            .formatted(share.voice()));
        }
        return new BlendedVoice.Part(known, share.weight());
    }

    private static Set<PipelineStage> skipped(SongSource source) {
        return source instanceof SongSource.StemFiles
                ? EnumSet.of(PipelineStage.SEPARATION)
                : EnumSet.noneOf(PipelineStage.class);
    }
}
