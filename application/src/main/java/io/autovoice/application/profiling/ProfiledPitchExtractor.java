package io.autovoice.application.profiling;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;

record ProfiledPitchExtractor(PitchExtractor delegate, StageTimer timer) implements PitchExtractor {
    @Override
    public F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        return timer.time(() -> delegate.extract(voice, grid, range, progress));
    }
}
