package io.autovoice.cpu.vocoder;

import java.util.Random;

/** Signals whose F0, envelope and aperiodicity are known by construction. */
public final class Signals {
    private Signals() {}

    /** Band-limited pulses of power 1 a sample at every frequency: all harmonics below 0.98 of the Nyquist frequency. */
    public static float[] pulses(double f0Hertz, int rate, int samples) {
        float[] x = new float[samples];
        int harmonics = (int) (0.98 * rate / 2 / f0Hertz);
        double amplitude = 2 * Math.sqrt(f0Hertz / rate);
        for (int n = 0; n < samples; n++) {
            // 1 + 2 sum of cos(h w) = sin((H + 1/2) w) / sin(w / 2), the Dirichlet kernel
            double halfAngle = Math.PI * f0Hertz * n / rate;
            double sine = Math.sin(halfAngle);
            double kernel =
                    Math.abs(sine) < 1e-9 ? 2 * harmonics + 1 : Math.sin((2 * harmonics + 1) * halfAngle) / sine;
            double sum = (kernel - 1) / 2;
            x[n] = (float) (amplitude * sum);
        }
        return x;
    }

    /** White noise of variance 1. */
    public static float[] noise(int samples, long seed) {
        Random random = new Random(seed);
        float[] x = new float[samples];
        for (int n = 0; n < samples; n++) {
            x[n] = (float) random.nextGaussian();
        }
        return x;
    }

    /** Two poles at a frequency: y(n) = x(n) + 2 r cos(w) y(n - 1) - r^2 y(n - 2). */
    public static float[] resonance(float[] x, double radius, double w) {
        float[] y = new float[x.length];
        double before = 0;
        double now = 0;
        for (int n = 0; n < x.length; n++) {
            double next = x[n] + 2 * radius * Math.cos(w) * now - radius * radius * before;
            before = now;
            now = next;
            y[n] = (float) next;
        }
        return y;
    }

    /** |H(w)|^2 of {@link #resonance}. */
    public static double resonancePower(double radius, double pole, double w) {
        double re = 1 - 2 * radius * Math.cos(pole) * Math.cos(w) + radius * radius * Math.cos(2 * w);
        double im = 2 * radius * Math.cos(pole) * Math.sin(w) - radius * radius * Math.sin(2 * w);
        return 1 / (re * re + im * im);
    }

    public static double levelDb(float[] x) {
        double sum = 1e-30;
        for (float value : x) {
            sum += (double) value * value;
        }
        return 10 * Math.log10(sum / x.length);
    }
}
