package io.autovoice.cpu.matching;

import java.util.Arrays;

/** Keeps the k largest of many values, best first; of equal ones the earlier. Inserting is rare after the first few hundred. */
final class BestOf {
    private final int[] indices;
    private final float[] values;
    private int count;

    BestOf(int k) {
        indices = new int[k];
        values = new float[k];
    }

    void select(float[] from, int offset, int length, Preference preference, int query) {
        select(from, offset, length, preference, query, 0);
    }

    /** @param first number of the candidate at {@code offset} */
    void select(float[] from, int offset, int length, Preference preference, int query, int first) {
        for (int n = 0; n < length; n++) {
            float likeness = from[offset + n];
            if (count < values.length || likeness > values[count - 1]) {
                insert(first + n, likeness + preference.of(query, first + n));
            }
        }
    }

    private void insert(int candidate, float value) {
        if (value == Float.NEGATIVE_INFINITY || (count == values.length && value <= values[count - 1])) {
            return;
        }
        int at = count < values.length ? count++ : count - 1;
        while (at > 0 && values[at - 1] < value) {
            values[at] = values[at - 1];
            indices[at] = indices[at - 1];
            at--;
        }
        values[at] = value;
        indices[at] = candidate;
    }

    int[] indices() {
        return Arrays.copyOf(indices, count);
    }
}
