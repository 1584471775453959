package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import java.util.ArrayList;
import java.util.List;

/** The first blocks of Whisper's encoder, step by step in double precision, on rows of frames {@code [frame][channel]}. */
final class PlainWhisper {
    private static final int WIDTH = 384;
    private static final int HEAD = 64;

    private final Weights weights;

    PlainWhisper(Weights weights) {
        this.weights = weights;
    }

    static RandomWeights weights(long seed) {
        RandomWeights weights = new RandomWeights(seed)
                .with("encoder/conv1/weight", 0, 0.09, WIDTH, 80, 3)
                .with("encoder/conv1/bias", 0, 0.3, WIDTH)
                .with("encoder/conv2/weight", 0, 0.05, WIDTH, WIDTH, 3)
                .with("encoder/conv2/bias", 0, 0.3, WIDTH)
                .with("encoder/position_encodings/encodings", 0, 0.5, 1500, WIDTH);
        for (int block = 0; block < 3; block++) {
            String name = "encoder/layer_" + block;
            addNorm(weights, name + "/self_attention");
            addLinear(weights, name + "/self_attention/linear_0", 3 * WIDTH, WIDTH);
            addLinear(weights, name + "/self_attention/linear_1", WIDTH, WIDTH);
            addNorm(weights, name + "/ffn");
            addLinear(weights, name + "/ffn/linear_0", 4 * WIDTH, WIDTH);
            addLinear(weights, name + "/ffn/linear_1", WIDTH, 4 * WIDTH);
        }
        return weights;
    }

    /** @return h1, h2, h3 */
    List<double[][]> blocks(double[][] mel) {
        double[][] fine = gelu(convolved("encoder/conv1", mel, 1));
        double[][] x = gelu(convolved("encoder/conv2", fine, 2));
        float[] positions = weights.values("encoder/position_encodings/encodings");
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < WIDTH; i++) {
                x[t][i] += positions[t * WIDTH + i];
            }
        }
        List<double[][]> blocks = new ArrayList<>();
        for (int block = 0; block < 3; block++) {
            String name = "encoder/layer_" + block;
            x = sum(x, attention(name + "/self_attention", x));
            double[][] wide = gelu(linear(name + "/ffn/linear_0", normed(name + "/ffn", x)));
            x = sum(x, linear(name + "/ffn/linear_1", wide));
            blocks.add(x);
        }
        return blocks;
    }

    private double[][] convolved(String name, double[][] x, int stride) {
        float[] kernel = weights.values(name + "/weight");
        float[] bias = weights.values(name + "/bias");
        int channels = x[0].length;
        double[][] y = new double[(x.length + stride - 1) / stride][bias.length];
        for (int t = 0; t < y.length; t++) {
            for (int out = 0; out < bias.length; out++) {
                y[t][out] = bias[out];
                for (int k = 0; k < 3; k++) {
                    int from = t * stride + k - 1;
                    for (int in = 0; from >= 0 && from < x.length && in < channels; in++) {
                        y[t][out] += kernel[(out * channels + in) * 3 + k] * x[from][in];
                    }
                }
            }
        }
        return y;
    }

    private double[][] attention(String name, double[][] x) {
        double[][] merged = linear(name + "/linear_0", normed(name, x));
        double[][] mixed = new double[x.length][WIDTH];
        for (int head = 0; head < WIDTH; head += HEAD) {
            for (int t = 0; t < x.length; t++) {
                double[] shares = shares(merged, t, head);
                for (int from = 0; from < x.length; from++) {
                    for (int i = 0; i < HEAD; i++) {
                        mixed[t][head + i] += shares[from] * merged[from][2 * WIDTH + head + i];
                    }
                }
            }
        }
        return linear(name + "/linear_1", mixed);
    }

    /** How much a frame takes from each: exp(query times key / sqrt 64), made to sum to 1. */
    private static double[] shares(double[][] merged, int t, int head) {
        double[] shares = new double[merged.length];
        double total = 0;
        for (int from = 0; from < shares.length; from++) {
            double score = 0;
            for (int i = 0; i < HEAD; i++) {
                score += merged[t][head + i] * merged[from][WIDTH + head + i];
            }
            shares[from] = Math.exp(score / 8);
            total += shares[from];
        }
        for (int from = 0; from < shares.length; from++) {
            shares[from] /= total;
        }
        return shares;
    }

    private double[][] linear(String name, double[][] x) {
        float[] matrix = weights.values(name + "/weight");
        float[] bias = weights.values(name + "/bias");
        double[][] y = new double[x.length][bias.length];
        for (int t = 0; t < x.length; t++) {
            for (int out = 0; out < bias.length; out++) {
                double sum = bias[out];
                for (int in = 0; in < x[t].length; in++) {
                    sum += matrix[out * x[t].length + in] * x[t][in];
                }
                y[t][out] = sum;
            }
        }
        return y;
    }

    private double[][] normed(String name, double[][] x) {
        float[] gain = weights.values(name + "/layer_norm/gamma");
        float[] shift = weights.values(name + "/layer_norm/beta");
        double[][] y = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = PlainLayers.normed(x[t]);
            for (int i = 0; i < WIDTH; i++) {
                y[t][i] = y[t][i] * gain[i] + shift[i];
            }
        }
        return y;
    }

    private static double[][] gelu(double[][] x) {
        for (double[] frame : x) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] *= (1 + erf(frame[i] / Math.sqrt(2))) / 2;
            }
        }
        return x;
    }

    /** By its series, which converges everywhere: Abramowitz and Stegun 7.1.6. */
    private static double erf(double x) {
        if (Math.abs(x) > 6) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    private static double[][] sum(double[][] x, double[][] y) {
        double[][] sum = new double[x.length][WIDTH];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < WIDTH; i++) {
                sum[t][i] = x[t][i] + y[t][i];
            }
        }
        return sum;
    }

    private static void addNorm(RandomWeights weights, String name) {
        weights.with(name + "/layer_norm/gamma", 1, 0.2, WIDTH).with(name + "/layer_norm/beta", 0, 0.2, WIDTH);
    }

    private static void addLinear(RandomWeights weights, String name, int out, int in) {
        weights.with(name + "/weight", 0, 1 / Math.sqrt(in), out, in).with(name + "/bias", 0, 0.2, out);
    }
}
