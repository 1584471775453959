package io.autovoice.application.fallback;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;

record FallbackPitchExtractor(Ladder<PitchExtractor> ladder) implements PitchExtractor {
    @Override
    public F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        return ladder.climb(engine -> engine.extract(voice, grid, range, progress));
    }
}
