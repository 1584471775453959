package io.autovoice.cpu.pitch;

import io.autovoice.domain.signal.Windows;

/** Values between the samples of an even, band-limited sequence, Boersma (1993) eq. 22. */
final class SincInterpolation {
    private final int depth;

    /** @param depth samples used on either side */
    SincInterpolation(int depth) {
        this.depth = depth;
    }

    /** The value of {@code even}, samples at 0, 1, 2 .. of a sequence mirrored at 0, at {@code position}. */
    double at(double[] even, double position) {
        int left = (int) Math.floor(position);
        double phase = position - left;
        if (phase == 0) {
            return even[left];
        }
        // sin(pi (position - n)) is the same for all n but for its sign
        double sine = Math.sin(Math.PI * phase) / Math.PI;
        double sum = 0;
        for (int k = 1 - depth; k <= depth; k++) {
            double distance = phase - k;
            double sign = (k & 1) == 0 ? 1 : -1;
            int n = Math.min(Math.abs(left + k), even.length - 1);
            sum += even[n] * sign * sine / distance * Windows.hannAround(distance, depth + 0.5);
        }
        return sum;
    }
}
