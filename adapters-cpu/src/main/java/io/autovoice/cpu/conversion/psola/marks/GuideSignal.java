package io.autovoice.cpu.conversion.psola.marks;

import io.autovoice.cpu.conversion.psola.melody.Excerpt;

/**
 * The recording as it is watched for pitch marks: only fundamental and first formant, without delay, at a rate that such a band needs.
 *
 * @param start frame of the recording at which the first value lies
 * @param step frames of the recording between two values
 */
public record GuideSignal(long start, int step, double[] values) {
    private static final double LOW = 60; // Hz: below lie handling noise and breath
    private static final double HIGH = 1200; // Hz: above, neighbouring periods agree less
    private static final int RATE = 12_000; // Hz, the least kept: ten values a period of HIGH

    public static GuideSignal of(Excerpt recording, int framesPerSecond) {
        float[] samples = recording.samples();
        double[] x = new double[samples.length];
        for (int n = 0; n < x.length; n++) {
            x[n] = samples[n];
        }
        Butterworth.highPass(LOW, framesPerSecond).applyBothWays(x);
        Butterworth.lowPass(HIGH, framesPerSecond).applyBothWays(x);
        int step = Math.max(1, framesPerSecond / RATE);
        double[] values = new double[(x.length + step - 1) / step];
        for (int n = 0; n < values.length; n++) {
            values[n] = x[n * step];
        }
        return new GuideSignal(recording.start(), step, values);
    }

    double frame(double index) {
        return start + index * step;
    }

    double index(double frame) {
        return (frame - start) / step;
    }

    /** Silence outside. */
    double at(int index) {
        return index >= 0 && index < values.length ? values[index] : 0;
    }
}
