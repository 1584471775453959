package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.cpu.separation.melody.Melody;
import io.autovoice.cpu.separation.melody.MelodyTracker;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;

/** The steps of the separation on one segment. */
final class SegmentSeparation {
    private final SeparationSettings settings;
    private final SustainedSounds sustained;
    private final ShortTimeTransform transform;

    SegmentSeparation(SeparationSettings settings, SampleRate rate) {
        this.settings = settings;
        this.sustained = new SustainedSounds(rate);
        this.transform = SeparationSettings.voiceFrames(rate);
    }

    /** The voice within {@code mix}, {@code [channel][sample]}. */
    SegmentVoice voice(float[][] mix, StageProgress progress) {
        float[][] moving = sustained.removedFrom(mix, progress.part(0, 0.35));
        MixtureLevels levels = MixtureLevels.of(mix, moving, transform, progress.part(0.35, 0.5));
        MelodyTracker tracker = new MelodyTracker(transform.binHertz(), transform.bins(), transform.hopSeconds());
        List<Melody> melodies = tracker.find(levels.moving(), settings.voices(), progress.part(0.5, 0.7));
        if (melodies.isEmpty()) {
            return new SegmentVoice(new float[mix.length][mix[0].length], new float[0]);
        }
        PowerModel model = PowerModel.of(levels, melodies, progress.part(0.7, 0.75));
        float[][] voice =
                new VoiceFilter(transform, settings.spatialPasses()).voice(mix, model, progress.part(0.75, 0.95));
        return new SegmentVoice(voice, SungEvidence.of(mix, voice, melodies, transform, progress.part(0.95, 1)));
    }
}
