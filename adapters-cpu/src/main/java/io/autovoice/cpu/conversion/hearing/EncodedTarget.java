package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.matching.Projection;
import java.util.Map;
import java.util.Optional;

/**
 * What an encoder says of a target's reference, in the directions in which it varies most ({@link Projection}): they tell words apart, and
 * are few, so that a voice is small and matching is quick.
 *
 * @param rows as they are compared
 */
record EncodedTarget(EncoderRows rows, Projection projection) implements TargetContent {
    private static final String ROWS = "rows";
    private static final String PROJECTION = "projection";
    private static final String ROWS_PER_FRAME = "rows_per_frame";

    /** From what was kept; empty if something is missing. */
    static Optional<EncodedTarget> from(Map<String, float[][]> kept) {
        float[][] rows = kept.get(ROWS);
        float[][] projection = kept.get(PROJECTION);
        float[][] rowsPerFrame = kept.get(ROWS_PER_FRAME);
        return rows == null || rows.length == 0 || projection == null || rowsPerFrame == null
                ? Optional.empty()
                : Optional.of(
                        new EncodedTarget(new EncoderRows(rows, rowsPerFrame[0][0], 0), new Projection(projection)));
    }

    Map<String, float[][]> toKeep() {
        return Map.of(ROWS, rows.rows(), PROJECTION, projection.matrix(), ROWS_PER_FRAME, new float[][] {
            {(float) rows.rowsPerFrame()}
        });
    }

    @Override
    public float[][] rows(int[] frames, boolean voiced) {
        return CentredRows.of(frames, new float[rows.width()], rows::read);
    }

    @Override
    public float[][] compared(float[][] songRows) {
        return projection.of(songRows);
    }

    @Override
    public int[] distinct(int[] frames) {
        return rows.distinct(frames);
    }
}
