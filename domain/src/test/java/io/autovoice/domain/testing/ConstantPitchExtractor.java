package io.autovoice.domain.testing;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/** Hears one pitch everywhere; NaN for none. */
public record ConstantPitchExtractor(float hertz) implements PitchExtractor {
    @Override
    public F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress) {
        float[] values = new float[grid.hops(voice)];
        Arrays.fill(values, hertz);
        progress.advanced(1);
        return new F0Contour(grid, values);
    }
}
