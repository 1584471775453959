package io.autovoice.cpu.mixing;

import io.autovoice.domain.mixing.TruePeakLimit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Keeps the true peak at or below {@link TruePeakLimit#CEILING}. One gain for all channels: at each frame at most ceiling / peak, the smallest of its
 * neighbourhood, smoothed over the same neighbourhood by a triangle (two running means), so that it reaches every peak without a step.
 */
final class LookaheadLimiter {
    private final int reach;

    LookaheadLimiter(TruePeakLimit limit) {
        reach = limit.reach();
    }

    /** Turns down what is too loud, in place. The outer {@link TruePeakLimit#contextFrames()} of each row are not to be used afterwards. */
    void limit(float[][] rows) {
        double[] wanted = wantedGains(TruePeak.of(rows));
        if (Arrays.stream(wanted).allMatch(gain -> gain == 1)) {
            return;
        }
        double[] gains = runningMean(runningMean(slidingMinimum(wanted)));
        for (int n = 0; n < gains.length; n++) {
            float gain = (float) gains[n];
            for (float[] row : rows) {
                row[n] *= gain;
            }
        }
    }

    private static double[] wantedGains(float[] peaks) {
        double[] gains = new double[peaks.length];
        for (int n = 0; n < gains.length; n++) {
            gains[n] = peaks[n] > TruePeakLimit.CEILING ? TruePeakLimit.CEILING / peaks[n] : 1;
        }
        return gains;
    }

    /** Of 2 reach + 1 values around each; a queue of falling candidates makes it linear in time. */
    private double[] slidingMinimum(double[] values) {
        double[] lowest = new double[values.length];
        Deque<Integer> candidates = new ArrayDeque<>();
        for (int n = 0; n < values.length + reach; n++) {
            while (n < values.length && !candidates.isEmpty() && values[candidates.getLast()] >= values[n]) {
                candidates.removeLast();
            }
            if (n < values.length) {
                candidates.addLast(n);
            }
            if (candidates.getFirst() < n - 2 * reach) {
                candidates.removeFirst();
            }
            if (n >= reach) {
                lowest[n - reach] = values[candidates.getFirst()];
            }
        }
        return lowest;
    }

    /** Over reach + 1 values; two of them in a row reach as far as the sliding minimum. */
    private double[] runningMean(double[] values) {
        double[] means = new double[values.length];
        double sum = 0;
        for (int n = 0; n < values.length; n++) {
            sum += values[n] - (n > reach ? values[n - reach - 1] : 0);
            if (n >= reach) {
                means[n - reach / 2] = sum / (reach + 1);
            }
        }
        return means;
    }
}
