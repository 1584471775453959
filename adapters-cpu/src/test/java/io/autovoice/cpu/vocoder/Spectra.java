package io.autovoice.cpu.vocoder;

import java.util.Arrays;

/** Distances between spectra, in decibels. */
final class Spectra {
    private Spectra() {}

    /** Root mean square difference of a power spectrum and a row of natural logarithms, over all bins. */
    static double distanceDb(double[] power, float[] logarithms, int row) {
        double sum = 0;
        for (int k = 0; k < power.length; k++) {
            double difference = 10 / Math.log(10) * (Math.log(power[k]) - logarithms[row * power.length + k]);
            sum += difference * difference;
        }
        return Math.sqrt(sum / power.length);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
