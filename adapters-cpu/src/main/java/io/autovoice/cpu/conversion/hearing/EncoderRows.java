package io.autovoice.cpu.conversion.hearing;

import java.util.stream.IntStream;

/** Rows that an encoder gave, looked up by frames of a track, of which one or more lie on each. */
record EncoderRows(float[][] rows, double rowsPerFrame, double firstRow) {

    /** Between two rows linearly; before the first and after the last they go on as they are. */
    void read(int frame, float[] into) {
        double at = Math.min(rows.length - 1.0, Math.max(0, firstRow + frame * rowsPerFrame));
        int below = (int) at;
        float share = (float) (at - below);
        float[] low = rows[below];
        float[] high = rows[Math.min(rows.length - 1, below + 1)];
        for (int n = 0; n < into.length; n++) {
            into[n] = low[n] + share * (high[n] - low[n]);
        }
    }

    int width() {
        return rows[0].length;
    }

    int[] distinct(int[] frames) {
        int step = (int) Math.max(1, Math.round(1 / rowsPerFrame));
        return IntStream.of(frames).filter(frame -> frame % step == 0).toArray();
    }
}
