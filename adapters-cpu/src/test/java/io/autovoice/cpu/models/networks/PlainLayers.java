package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;

/** Layers as textbooks write them, in double precision, on rows of frames: {@code [frame][channel]}. */
final class PlainLayers {
    private final Weights weights;

    PlainLayers(Weights weights) {
        this.weights = weights;
    }

    /** A convolution over time, with as many frames out as in. */
    double[][] convolution(String name, double[][] x, int width) {
        float[] kernel = weights.values(name + ".weight");
        float[] bias = weights.values(name + ".bias");
        int channels = x[0].length;
        double[][] y = new double[x.length][bias.length];
        for (int t = 0; t < x.length; t++) {
            for (int out = 0; out < bias.length; out++) {
                double sum = bias[out];
                for (int k = 0; k < width; k++) {
                    int from = t + k - width / 2;
                    for (int in = 0; from >= 0 && from < x.length && in < channels; in++) {
                        sum += kernel[(out * channels + in) * width + k] * x[from][in];
                    }
                }
                y[t][out] = sum;
            }
        }
        return y;
    }

    /** A convolution of each channel for itself. */
    double[][] depthwise(String name, double[][] x, int width) {
        float[] kernel = weights.values(name + ".weight");
        float[] bias = weights.values(name + ".bias");
        double[][] y = new double[x.length][bias.length];
        for (int t = 0; t < x.length; t++) {
            for (int channel = 0; channel < bias.length; channel++) {
                y[t][channel] = bias[channel];
                for (int k = 0; k < width; k++) {
                    int from = t + k - width / 2;
                    y[t][channel] += from < 0 || from >= x.length ? 0 : kernel[channel * width + k] * x[from][channel];
                }
            }
        }
        return y;
    }

    /** Each group of channels over all frames to mean 0 and variance 1. */
    double[][] groupNorm(String name, double[][] x, int groups) {
        int each = x[0].length / groups;
        double[][] y = new double[x.length][x[0].length];
        for (int group = 0; group < groups; group++) {
            double[] all = new double[x.length * each];
            for (int i = 0; i < all.length; i++) {
                all[i] = x[i / each][group * each + i % each];
            }
            double[] normed = normed(all);
            for (int i = 0; i < all.length; i++) {
                y[i / each][group * each + i % each] = normed[i];
            }
        }
        return scaled(name, y);
    }

    /** Each frame to mean 0 and variance 1. */
    double[][] layerNorm(String name, double[][] x) {
        double[][] y = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = normed(x[t]);
        }
        return scaled(name, y);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private double[][] scaled(String name, double[][] x) {
        float[] gain = weights.values(name + ".weight");
        float[] bias = weights.values(name + ".bias");
        for (double[] frame : x) {
            for (int channel = 0; channel < frame.length; channel++) {
                frame[channel] = frame[channel] * gain[channel] + bias[channel];
            }
        }
        return x;
    }

    static double[] normed(double[] x) {
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        double variance = 0;
        for (double value : x) {
            variance += (value - mean) * (value - mean) / x.length;
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (x[i] - mean) / Math.sqrt(variance + 1e-5);
        }
        return y;
    }
}
