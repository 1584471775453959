package io.autovoice.cpu.matching;

import java.util.stream.IntStream;

/** Rows scaled to unit length, so that their inner products are cosines. */
public final class UnitRows {
    private static final double FLOOR = 1e-9; // keeps a row of zeros what it is

    private UnitRows() {}

    public static float[][] of(float[][] rows) {
        float[][] unit = new float[rows.length][];
        IntStream.range(0, rows.length).parallel().forEach(row -> unit[row] = of(rows[row]));
        return unit;
    }

    private static float[] of(float[] row) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        float scale = (float) (1 / (Math.sqrt(squares) + FLOOR));
        float[] unit = new float[row.length];
        for (int n = 0; n < row.length; n++) {
            unit[n] = row[n] * scale;
        }
        return unit;
    }
}
