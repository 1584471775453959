package io.autovoice.application.validation.signal;

import io.autovoice.domain.audio.SampleRate;

/** Loudness of channels that are still being made; they are changed in place. */
final class Levels {
    private Levels() {}

    static double rms(float[]... channels) {
        double energy = 0;
        long count = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                energy += (double) sample * sample;
            }
            count += channel.length;
        }
        return Math.sqrt(energy / Math.max(1, count));
    }

    static double peak(float[]... channels) {
        double peak = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    static void scale(double gain, float[]... channels) {
        for (float[] channel : channels) {
            for (int n = 0; n < channel.length; n++) {
                channel[n] = (float) (gain * channel[n]);
            }
        }
    }

    static void fadeOut(SampleRate rate, double seconds, float[]... channels) {
        int length = (int) rate.frames(seconds);
        for (float[] channel : channels) {
            for (int n = 1; n <= Math.min(length, channel.length); n++) {
                channel[channel.length - n] *= (float) (n - 1) / length;
            }
        }
    }

    static float[] sum(float[] a, float[] b) {
        float[] sum = new float[a.length];
        for (int n = 0; n < sum.length; n++) {
            sum[n] = a[n] + b[n];
        }
        return sum;
    }
}
