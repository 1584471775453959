package io.autovoice.domain.testing;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/** Hears the same sound in everything: rows of {@code value} every 20 ms. */
public record ConstantContentEncoder(int dimensions, float value) implements ContentEncoder {
    private static final FrameGrid GRID = new FrameGrid(0.020);

    @Override
    public ContentFeatures encode(Waveform voice, StageProgress progress) {
        float[] values = new float[GRID.hops(voice) * dimensions];
        Arrays.fill(values, value);
        progress.advanced(1);
        return new ContentFeatures(GRID, dimensions, values);
    }
}
