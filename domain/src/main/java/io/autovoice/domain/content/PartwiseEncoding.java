package io.autovoice.domain.content;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.progress.StageProgress;
import java.util.Arrays;

/** Encodes 10 s at a time with 1 s more on each side, so that memory is bounded and no row stands at the edge of what the network heard. */
public final class PartwiseEncoding {
    public static final FrameGrid GRID = new FrameGrid(0.020);
    private static final int PART = 500; // rows
    private static final int CONTEXT = 50; // rows

    private PartwiseEncoding() {}

    /** Encodes a stretch of the recording by itself. */
    @FunctionalInterface
    public interface Part {
        /** The rows {@code first} to before {@code end}, one after the other, all of one length. */
        float[] encode(int first, int end);
    }

    public static ContentFeatures encode(int hops, Part part, StageProgress progress) {
        progress.advanced(0);
        float[] all = new float[0];
        int dimensions = 1;
        int length = hops <= PART + 2 * CONTEXT ? hops : PART; // what one run can hear is not cut
        for (int from = 0; from < hops; from += length) {
            int to = Math.min(hops, from + length);
            int first = Math.max(0, from - CONTEXT);
            int end = Math.min(hops, to + CONTEXT);
            float[] rows = part.encode(first, end);
            dimensions = rows.length / (end - first);
            if (all.length == 0) {
                all = new float[Math.multiplyExact(hops, dimensions)];
            }
            int wanted = (to - from) * dimensions;
            System.arraycopy(rows, (from - first) * dimensions, all, from * dimensions, wanted);
            progress.advanced((double) to / hops);
        }
        return new ContentFeatures(GRID, dimensions, all);
    }

    /** The first {@code rows} of a network's rows; where it gave one or two fewer, the last stands for them too. */
    public static float[] fitted(float[] values, int dimensions, int rows) {
        float[] fitted = Arrays.copyOf(values, rows * dimensions);
        for (int n = values.length; n < fitted.length; n++) {
            fitted[n] = fitted[n - dimensions];
        }
        return fitted;
    }
}
