package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** One of Spleeter's U-Nets, step by step in double precision, on planes {@code [channel][row][column]}. */
final class PlainUnet {
    private static final int[] DOWN = {16, 32, 64, 128, 256, 512};
    private static final int[] UP = {256, 128, 64, 32, 16, 1};

    private final Weights weights;
    private final int stem;

    PlainUnet(Weights weights, int stem) {
        this.weights = weights;
        this.stem = stem;
    }

    static RandomWeights weights(long seed) {
        RandomWeights weights = new RandomWeights(seed);
        for (int stem = 0; stem < 2; stem++) {
            for (int level = 0; level < 6; level++) {
                int from = level == 0 ? 2 : DOWN[level - 1];
                addLayer(weights, name("conv2d", 7 * stem + level), 25 * from, 5, from, DOWN[level]);
                addBias(weights, name("conv2d", 7 * stem + level), DOWN[level]);
                addNorm(weights, name("batch_normalization", 12 * stem + level), DOWN[level]);
                int wide = level == 0 ? 512 : 2 * UP[level - 1];
                double met = 25 / 4.0 * wide; // of the 5 x 5, every second row and column meets a number
                addLayer(weights, name("conv2d_transpose", 6 * stem + level), met, 5, UP[level], wide);
                addBias(weights, name("conv2d_transpose", 6 * stem + level), UP[level]);
                addNorm(weights, name("batch_normalization", 12 * stem + 6 + level), UP[level]);
            }
            addLayer(weights, name("conv2d", 7 * stem + 6), 16, 4, 1, 2);
            addBias(weights, name("conv2d", 7 * stem + 6), 2);
        }
        return weights;
    }

    double[][][] gain(double[][][] magnitudes) {
        double[][][][] levels = new double[6][][][];
        double[][][] x = magnitudes;
        for (int level = 0; level < 6; level++) {
            levels[level] = halved(name("conv2d", 7 * stem + level), x, DOWN[level]);
            x = normed(level, levels[level]);
            apply(x, value -> value < 0 ? 0.2 * value : value);
        }
        x = levels[5];
        for (int level = 0; level < 6; level++) {
            x = doubled(name("conv2d_transpose", 6 * stem + level), x, UP[level]);
            apply(x, value -> Math.max(value, 0));
            x = normed(6 + level, x);
            x = level == 5 ? x : joined(levels[4 - level], x);
        }
        double[][][] gain = dilated(name("conv2d", 7 * stem + 6), x);
        apply(gain, PlainLayers::sigmoid);
        return gain;
    }

    /** Every second position of a 5 x 5 convolution: one row or column more of zeros after than before. */
    private double[][][] halved(String layer, double[][][] x, int channels) {
        float[] kernel = weights.values(layer + "/kernel");
        double[][][] y = filled(layer, channels, x[0].length / 2, x[0][0].length / 2);
        for (int row = 0; row < y[0].length; row++) {
            for (int column = 0; column < y[0][0].length; column++) {
                for (int tap = 0; tap < 25; tap++) {
                    int fromRow = 2 * row + tap / 5 - 1;
                    int fromColumn = 2 * column + tap % 5 - 1;
                    for (int in = 0; isInside(x, fromRow, fromColumn) && in < x.length; in++) {
                        double value = x[in][fromRow][fromColumn];
                        for (int out = 0; out < channels; out++) {
                            y[out][row][column] += value * kernel[(tap * x.length + in) * channels + out];
                        }
                    }
                }
            }
        }
        return y;
    }

    /** The transpose of that: each number is spread over the 5 x 5 positions that it would have come from. */
    private double[][][] doubled(String layer, double[][][] x, int channels) {
        float[] kernel = weights.values(layer + "/kernel");
        double[][][] y = filled(layer, channels, x[0].length * 2, x[0][0].length * 2);
        for (int row = 0; row < x[0].length; row++) {
            for (int column = 0; column < x[0][0].length; column++) {
                for (int tap = 0; tap < 25; tap++) {
                    int toRow = 2 * row + tap / 5 - 1;
                    int toColumn = 2 * column + tap % 5 - 1;
                    for (int out = 0; isInside(y, toRow, toColumn) && out < channels; out++) {
                        for (int in = 0; in < x.length; in++) {
                            y[out][toRow][toColumn] +=
                                    x[in][row][column] * kernel[(tap * channels + out) * x.length + in];
                        }
                    }
                }
            }
        }
        return y;
    }

    /** 4 x 4 taps, every second position of a window of 7 x 7 around the place. */
    private double[][][] dilated(String layer, double[][][] x) {
        float[] kernel = weights.values(layer + "/kernel");
        double[][][] y = filled(layer, 2, x[0].length, x[0][0].length);
        for (int row = 0; row < x[0].length; row++) {
            for (int column = 0; column < x[0][0].length; column++) {
                for (int tap = 0; tap < 16; tap++) {
                    int fromRow = row + 2 * (tap / 4) - 3;
                    int fromColumn = column + 2 * (tap % 4) - 3;
                    for (int out = 0; isInside(x, fromRow, fromColumn) && out < 2; out++) {
                        y[out][row][column] += x[0][fromRow][fromColumn] * kernel[tap * 2 + out];
                    }
                }
            }
        }
        return y;
    }

    private double[][][] normed(int index, double[][][] x) {
        String layer = name("batch_normalization", 12 * stem + index) + "/";
        double[][][] y = new double[x.length][x[0].length][x[0][0].length];
        for (int channel = 0; channel < x.length; channel++) {
            double mean = weights.values(layer + "moving_mean")[channel];
            double scale = weights.values(layer + "gamma")[channel]
                    / Math.sqrt(weights.values(layer + "moving_variance")[channel] + 1e-3);
            double shift = weights.values(layer + "beta")[channel];
            for (int row = 0; row < y[0].length; row++) {
                for (int column = 0; column < y[0][0].length; column++) {
                    y[channel][row][column] = (x[channel][row][column] - mean) * scale + shift;
                }
            }
        }
        return y;
    }

    private double[][][] filled(String layer, int channels, int rows, int columns) {
        float[] bias = weights.values(layer + "/bias");
        double[][][] y = new double[channels][rows][columns];
        for (int channel = 0; channel < channels; channel++) {
            for (double[] row : y[channel]) {
                Arrays.fill(row, bias[channel]);
            }
        }
        return y;
    }

    private static boolean isInside(double[][][] x, int row, int column) {
        return row >= 0 && row < x[0].length && column >= 0 && column < x[0][0].length;
    }

    private static double[][][] joined(double[][][] first, double[][][] second) {
        double[][][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static void apply(double[][][] x, DoubleUnaryOperator function) {
        for (double[][] plane : x) {
            for (double[] row : plane) {
                Arrays.setAll(row, i -> function.applyAsDouble(row[i]));
            }
        }
    }

    /** @param inputs how many numbers meet in one, so that the level of what passes through stays about the same */
    private static void addLayer(RandomWeights weights, String name, double inputs, int size, int third, int fourth) {
        weights.with(name + "/kernel", 0, Math.sqrt(2 / inputs), size, size, third, fourth);
    }

    private static void addBias(RandomWeights weights, String name, int channels) {
        weights.with(name + "/bias", 0.2, 0.3, channels);
    }

    private static void addNorm(RandomWeights weights, String name, int channels) {
        weights.with(name + "/gamma", 1, 0.2, channels)
                .with(name + "/beta", 0, 0.3, channels)
                .with(name + "/moving_mean", 0, 0.3, channels)
                .with(name + "/moving_variance", 2, 0.2, channels);
    }

    private static String name(String kind, int number) {
        return number == 0 ? kind : kind + "_" + number;
    }
}
