package io.autovoice.cpu.samples;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;

/** Breaks a rule on purpose: is not named after its port. */
public final class Listening implements PitchExtractor {
    @Override
    public F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        return new F0Contour(grid, new float[grid.hops(voice)]);
    }
}
