package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** FCPE, step by step in double precision. */
final class PlainFcpe {
    private static final int BLOCKS = 6;

    private PlainFcpe() {}

    static RandomWeights weights(long seed) {
        RandomWeights weights = new RandomWeights(seed)
                .with("model.input_stack.0.weight", 0, 0.08, 512, 128, 3)
                .with("model.input_stack.0.bias", 0, 0.5, 512)
                .with("model.input_stack.1.weight", 1, 0.3, 512)
                .with("model.input_stack.1.bias", 0, 0.3, 512)
                .with("model.input_stack.3.weight", 0, 0.03, 512, 512, 3)
                .with("model.input_stack.3.bias", 0, 0.3, 512)
                .with("model.norm.weight", 1, 0.3, 512)
                .with("model.norm.bias", 0, 0.3, 512)
                .with("model.output_proj.bias", 0, 0.5, 360)
                .with("model.output_proj.weight_g", 1, 0.3, 360, 1)
                .with("model.output_proj.weight_v", 0, 2, 360, 512);
        for (int block = 0; block < BLOCKS; block++) {
            String name = name(block);
            weights.with(name + "0.weight", 1, 0.3, 512)
                    .with(name + "0.bias", 0, 0.3, 512)
                    .with(name + "2.weight", 0, 0.06, 2048, 512, 1)
                    .with(name + "2.bias", 0, 0.3, 2048)
                    .with(name + "4.conv.weight", 0, 0.3, 1024, 1, 31)
                    .with(name + "4.conv.bias", 0, 0.3, 1024)
                    .with(name + "6.weight", 0, 0.04, 512, 1024, 1)
                    .with(name + "6.bias", 0, 0.1, 512);
        }
        return weights;
    }

    /** @param mel {@code [frame][band]} */
    static double[][] salience(Weights weights, double[][] mel) {
        PlainLayers layers = new PlainLayers(weights);
        double[][] first =
                layers.groupNorm("model.input_stack.1", layers.convolution("model.input_stack.0", mel, 3), 4);
        apply(first, value -> value < 0 ? 0.01 * value : value);
        double[][] x = layers.convolution("model.input_stack.3", first, 3);
        for (int block = 0; block < BLOCKS; block++) {
            addBlock(layers, name(block), x);
        }
        return output(weights, layers.layerNorm("model.norm", x));
    }

    private static void addBlock(PlainLayers layers, String name, double[][] x) {
        double[][] wide = layers.convolution(name + "2", layers.layerNorm(name + "0", x), 1);
        double[][] gated = new double[x.length][1024];
        for (int t = 0; t < x.length; t++) {
            for (int channel = 0; channel < 1024; channel++) {
                gated[t][channel] = wide[t][channel] * PlainLayers.sigmoid(wide[t][1024 + channel]);
            }
        }
        double[][] smooth = layers.depthwise(name + "4.conv", gated, 31);
        apply(smooth, value -> value * PlainLayers.sigmoid(value));
        double[][] added = layers.convolution(name + "6", smooth, 1);
        for (int t = 0; t < x.length; t++) {
            for (int channel = 0; channel < x[t].length; channel++) {
                x[t][channel] += added[t][channel];
            }
        }
    }

    private static double[][] output(Weights weights, double[][] x) {
        float[] length = weights.values("model.output_proj.weight_g");
        float[] direction = weights.values("model.output_proj.weight_v");
        float[] bias = weights.values("model.output_proj.bias");
        double[][] y = new double[x.length][bias.length];
        for (int t = 0; t < x.length; t++) {
            for (int row = 0; row < bias.length; row++) {
                double power = 0;
                double sum = 0;
                for (int i = 0; i < 512; i++) {
                    double v = direction[row * 512 + i];
                    power += v * v;
                    sum += v * x[t][i];
                }
                y[t][row] = PlainLayers.sigmoid(sum * length[row] / Math.sqrt(power) + bias[row]);
            }
        }
        return y;
    }

    private static String name(int block) {
        return "model.net.encoder_layers." + block + ".conformer.net.";
    }

    private static void apply(double[][] x, DoubleUnaryOperator function) {
        for (double[] frame : x) {
            Arrays.setAll(frame, i -> function.applyAsDouble(frame[i]));
        }
    }
}
