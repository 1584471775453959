package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import java.util.List;

/** Adds the parts of Whisper's encoder to a graph, under CTranslate2's names for their weights. */
final class WhisperEncoder {
    static final int WIDTH = 384;
    static final int BANDS = 80;

    private static final int POSITIONS = 1500; // 30 s
    private static final int HEADS = 6;
    private static final int HEAD_WIDTH = WIDTH / HEADS;
    private static final int KERNEL = 3;
    private static final float EPSILON = 1e-5f;

    private final TrainedLayers layers;
    private final OnnxGraph graph;

    WhisperEncoder(TrainedLayers layers) {
        this.layers = layers;
        this.graph = layers.graph();
        graph.weights("half", new float[] {0.5f});
        graph.weights("one", new float[] {1});
        graph.weights("sqrt2", new float[] {(float) Math.sqrt(2)});
        graph.weights("query_scale", new float[] {(float) (1 / Math.sqrt(HEAD_WIDTH))});
        graph.integers("split_heads", 0, 0, HEADS, HEAD_WIDTH); // 0: as it was
        graph.integers("join_heads", 0, 0, WIDTH);
    }

    /** Two convolutions, the second halving the rate, and where in time each frame is: [1, bands, frames] to [1, frames / 2, width]. */
    String stem(String mel) {
        String fine = gelu(convolution(mel, "encoder/conv1", BANDS, 1));
        String coarse = gelu(convolution(fine, "encoder/conv2", WIDTH, 2));
        String features = graph.node("Transpose", List.of(coarse), Attribute.of("perm", 0L, 2L, 1L));
        return graph.node("Add", List.of(features, positions(features)));
    }

    /** Attention and a perceptron, each added to what it has been given. */
    String block(String x, int number, String output) {
        String layer = "encoder/layer_" + number;
        String attended = graph.node("Add", List.of(x, attention(x, layer + "/self_attention")));
        graph.add("Add", List.of(attended, perceptron(attended, layer + "/ffn")), List.of(output));
        return output;
    }

    private String attention(String x, String layer) {
        String merged = linear(normalised(x, layer), layer + "/linear_0", WIDTH, 3 * WIDTH);
        List<String> parts = List.of(layer + "/query", layer + "/key", layer + "/value");
        graph.add("Split", List.of(merged), parts, Attribute.of("axis", 2L));
        String query = graph.node("Mul", List.of(heads(parts.get(0), 0, 2, 1, 3), "query_scale"));
        String scores = graph.node("MatMul", List.of(query, heads(parts.get(1), 0, 2, 3, 1)));
        String shares = graph.node("Softmax", List.of(scores), Attribute.of("axis", 3L));
        String mixed = graph.node("MatMul", List.of(shares, heads(parts.get(2), 0, 2, 1, 3)));
        String ordered = graph.node("Transpose", List.of(mixed), Attribute.of("perm", 0L, 2L, 1L, 3L));
        String joined = graph.node("Reshape", List.of(ordered, "join_heads"));
        return linear(joined, layer + "/linear_1", WIDTH, WIDTH);
    }

    private String perceptron(String x, String layer) {
        String wide = gelu(linear(normalised(x, layer), layer + "/linear_0", WIDTH, 4 * WIDTH));
        return linear(wide, layer + "/linear_1", 4 * WIDTH, WIDTH);
    }

    private String heads(String x, long... order) {
        return graph.node(
                "Transpose", List.of(graph.node("Reshape", List.of(x, "split_heads"))), Attribute.of("perm", order));
    }

    private String normalised(String x, String layer) {
        return graph.node(
                "LayerNormalization",
                List.of(
                        x,
                        layers.constant(layer + "/layer_norm/gamma", WIDTH),
                        layers.constant(layer + "/layer_norm/beta", WIDTH)),
                Attribute.of("axis", 2L),
                Attribute.of("epsilon", EPSILON));
    }

    private String linear(String x, String layer, int from, int to) {
        String product = graph.node("MatMul", List.of(x, layers.transposed(layer + "/weight", to, from)));
        return graph.node("Add", List.of(product, layers.constant(layer + "/bias", to)));
    }

    private String convolution(String x, String layer, int from, int stride) {
        return graph.node(
                "Conv",
                List.of(
                        x,
                        layers.constant(layer + "/weight", WIDTH, from, KERNEL),
                        layers.constant(layer + "/bias", WIDTH)),
                Attribute.of("strides", new long[] {stride}),
                Attribute.of("pads", 1L, 1L));
    }

    /** x (1 + erf(x / sqrt 2)) / 2, the exact one. */
    private String gelu(String x) {
        String erf = graph.node("Erf", List.of(graph.node("Div", List.of(x, "sqrt2"))));
        String gate = graph.node("Mul", List.of(x, graph.node("Add", List.of(erf, "one"))));
        return graph.node("Mul", List.of(gate, "half"));
    }

    /** As many of the trained positions as there are frames. */
    private String positions(String features) {
        String name = "encoder/position_encodings/encodings";
        String count = graph.node("Shape", List.of(features), Attribute.of("start", 1L), Attribute.of("end", 2L));
        return graph.node(
                "Slice",
                List.of(
                        layers.constant(name, POSITIONS, WIDTH),
                        graph.integers("from", 0),
                        count,
                        graph.integers("axis", 0)));
    }
}
