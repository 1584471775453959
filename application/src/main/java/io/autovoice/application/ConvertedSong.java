package io.autovoice.application;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.technique.Technique;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A song in its new voice.
 *
 * @param song rate, channels and frames of the input
 * @param voices who sings
 * @param knobs as they stood
 * @param sourceF0 what was sung in the song
 * @param melody what is sung now, and in which key
 * @param techniques vibrato and melisma found in the song
 * @param stems only if asked for
 * @param skipped stages that had nothing to do
 */
public record ConvertedSong(
        Waveform song,
        VoiceBlend voices,
        UsedKnobs knobs,
        F0Contour sourceF0,
        TargetMelody melody,
        List<Technique> techniques,
        Optional<ConvertedStems> stems,
        Set<PipelineStage> skipped,
        ExecutionPlan plan) {
    public ConvertedSong {
        techniques = List.copyOf(techniques);
        skipped = Set.copyOf(skipped);
    }

    /** What is sung now. */
    public F0Contour targetF0() {
        return melody.f0();
    }

    /** How far the voice was moved. */
    public Semitones transposition() {
        return melody.key().voice();
    }
}
