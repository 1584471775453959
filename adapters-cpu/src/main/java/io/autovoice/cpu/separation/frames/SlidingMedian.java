package io.autovoice.cpu.separation.frames;

import java.util.Arrays;

/** Median over a window that slides along a row; at the ends the window is cut. */
public final class SlidingMedian {
    private final float[] sorted;
    private int size;

    /** @param width values in the window at most */
    public SlidingMedian(int width) {
        this.sorted = new float[width];
    }

    /** Into {@code out}: the median of up to {@code width} values round each value of {@code row}. */
    public void over(float[] row, float[] out) {
        int half = sorted.length / 2;
        size = 0;
        for (int n = 0; n < Math.min(half, row.length); n++) {
            insert(row[n]);
        }
        for (int n = 0; n < row.length; n++) {
            if (n + half < row.length) {
                insert(row[n + half]);
            }
            out[n] = sorted[size / 2];
            if (n - half >= 0) {
                remove(row[n - half]);
            }
        }
    }

    private void insert(float value) {
        int found = Arrays.binarySearch(sorted, 0, size, value);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        size++;
    }

    private void remove(float value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }
}
