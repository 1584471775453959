package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.util.Arrays;
import java.util.List;

/**
 * FCPE, a pitch estimator: mel spectrogram in, salience of 360 pitches for each frame out. The conformer of <a
 * href="https://github.com/CNChTu/FCPE">torchfcpe</a> as it is shipped, which has convolutions and no attention. One of its norms runs over all frames, so
 * that frames of padding change the result.
 */
public final class FcpeNetwork {
    /** Input: {@code float[batch, frames, 128]}, natural logarithm of mel magnitudes. */
    public static final String MEL = "mel";

    /** Output: {@code float[batch, frames, 360]}, each within 0..1. */
    public static final String SALIENCE = "salience";

    private static final int BANDS = 128;
    private static final int PITCHES = 360;
    private static final int CHANNELS = 512;
    private static final int WIDE = 1024; // channels of the depthwise convolutions
    private static final int GROUPS = 4;
    private static final int BLOCKS = 6;
    private static final float EPSILON = 1e-5f; // of both kinds of norm
    private static final float LEAK = 0.01f;

    private final OnnxGraph graph = new OnnxGraph("fcpe");
    private final TrainedLayers layers;

    private FcpeNetwork(Weights weights) {
        this.layers = new TrainedLayers(graph, weights);
    }

    /**
     * The network as an ONNX file.
     *
     * @param weights of {@code fcpe_c_v001.pt}
     * @throws io.autovoice.domain.failure.MissingResourceException if a layer is missing or of another shape
     */
    public static byte[] onnx(Weights weights) {
        return new FcpeNetwork(weights).build();
    }

    private byte[] build() {
        String mel = graph.input(MEL, ElementKind.FLOAT, "batch", "frames", BANDS);
        String x = frontEnd(channelsFirst(mel));
        for (int block = 0; block < BLOCKS; block++) {
            String name = "model.net.encoder_layers.%d.conformer.net.".formatted(block);
            x = graph.node("Add", List.of(x, block(name, x)));
        }
        String logits = graph.node("MatMul", List.of(layerNorm("model.norm", x), outputWeights()));
        String shifted = graph.node("Add", List.of(logits, layers.constant("model.output_proj.bias", PITCHES)));
        graph.add("Sigmoid", List.of(shifted), List.of(SALIENCE));
        return graph.output(SALIENCE, ElementKind.FLOAT, "batch", "frames", PITCHES)
                .toBytes();
    }

    /** Two convolutions over time with a norm between, frames first at the end. */
    private String frontEnd(String mel) {
        String first = convolution("model.input_stack.0", mel, CHANNELS, BANDS, 3);
        String leaky = graph.node("LeakyRelu", List.of(groupNorm(first)), Attribute.of("alpha", LEAK));
        return framesFirst(convolution("model.input_stack.3", leaky, CHANNELS, CHANNELS, 3));
    }

    /** What a block adds to its input: norm, gate, depthwise convolution, swish, back to fewer channels. */
    private String block(String name, String x) {
        String normed = channelsFirst(layerNorm(name + "0", x));
        String gated = gate(convolution(name + "2", normed, 2 * WIDE, CHANNELS, 1));
        String smoothed = depthwise(name + "4.conv", gated);
        String swish = graph.node("Mul", List.of(smoothed, graph.node("Sigmoid", List.of(smoothed))));
        return framesFirst(convolution(name + "6", swish, CHANNELS, WIDE, 1));
    }

    /** The first half of the channels times the sigmoid of the second; Dauphin et al. 2017. */
    private String gate(String x) {
        String open = x + "_values";
        String gate = x + "_gate";
        graph.add("Split", List.of(x), List.of(open, gate), Attribute.of("axis", 1L));
        return graph.node("Mul", List.of(open, graph.node("Sigmoid", List.of(gate))));
    }

    /** ONNX has it from opset 18 on. */
    private String groupNorm(String x) {
        String ones = graph.weights("group.ones", filled(GROUPS, 1), GROUPS);
        String zeros = graph.weights("group.zeros", filled(GROUPS, 0), GROUPS);
        String grouped = graph.node("Reshape", List.of(x, graph.integers("group.apart", 0, GROUPS, -1)));
        String normed =
                graph.node("InstanceNormalization", List.of(grouped, ones, zeros), Attribute.of("epsilon", EPSILON));
        String ungrouped = graph.node("Reshape", List.of(normed, graph.integers("group.together", 0, CHANNELS, -1)));
        String scaled = graph.node("Mul", List.of(ungrouped, column("model.input_stack.1.weight")));
        return graph.node("Add", List.of(scaled, column("model.input_stack.1.bias")));
    }

    private String layerNorm(String name, String x) {
        return graph.node(
                "LayerNormalization",
                List.of(x, layers.constant(name + ".weight", CHANNELS), layers.constant(name + ".bias", CHANNELS)),
                Attribute.of("axis", -1L),
                Attribute.of("epsilon", EPSILON));
    }

    private String convolution(String name, String x, int out, int in, int width) {
        return graph.node(
                "Conv",
                List.of(x, layers.constant(name + ".weight", out, in, width), layers.constant(name + ".bias", out)),
                Attribute.of("pads", width / 2, width / 2));
    }

    private String depthwise(String name, String x) {
        int width = 31; // frames
        return graph.node(
                "Conv",
                List.of(x, layers.constant(name + ".weight", WIDE, 1, width), layers.constant(name + ".bias", WIDE)),
                Attribute.of("group", (long) WIDE),
                Attribute.of("pads", width / 2, width / 2));
    }

    private String channelsFirst(String x) {
        return graph.node("Transpose", List.of(x), Attribute.of("perm", 0, 2, 1));
    }

    private String framesFirst(String x) {
        return graph.node("Transpose", List.of(x), Attribute.of("perm", 0, 2, 1));
    }

    /** The last layer was trained as lengths and directions of its rows; Salimans and Kingma 2016, eq. 2. */
    private String outputWeights() {
        float[] lengths = layers.values("model.output_proj.weight_g", PITCHES, 1);
        float[] directions = layers.values("model.output_proj.weight_v", PITCHES, CHANNELS);
        float[] matrix = new float[directions.length];
        for (int row = 0; row < PITCHES; row++) {
            double power = 0;
            for (int i = 0; i < CHANNELS; i++) {
                power += (double) directions[row * CHANNELS + i] * directions[row * CHANNELS + i];
            }
            double gain = lengths[row] / Math.sqrt(power);
            for (int i = 0; i < CHANNELS; i++) {
                matrix[i * PITCHES + row] = (float) (gain * directions[row * CHANNELS + i]);
            }
        }
        return graph.weights("model.output_proj.weight", matrix, CHANNELS, PITCHES);
    }

    private String column(String name) {
        return graph.weights(name, layers.values(name, CHANNELS), CHANNELS, 1);
    }

    private static float[] filled(int length, float value) {
        float[] array = new float[length];
        Arrays.fill(array, value);
        return array;
    }
}
