package io.autovoice.cpu.networks;

import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.util.List;
import java.util.Random;

/** Little networks with the inputs and outputs of the big ones and seeded weights. They know nothing, but what goes in comes out changed. */
public final class SeededNetworks {
    private SeededNetworks() {}

    /** mels {@code [?, 160, 40]} to embed {@code [?, 256]}: a matrix on the mean and the last frame's logarithm of power. */
    public static byte[] speakerEncoder(long seed) {
        OnnxGraph graph = new OnnxGraph("speaker");
        String mels = graph.input("mels", ElementKind.FLOAT, "batch", 160, 40);
        String level = graph.node(
                "Log", List.of(graph.node("Add", List.of(mels, graph.weights("floor", new float[] {1e-6f}, 1)))));
        String mean = graph.node(
                "ReduceMean", List.of(level), Attribute.of("axes", new long[] {1}), Attribute.of("keepdims", 0L));
        String product = graph.node("MatMul", List.of(mean, weights(graph, "w", seed, 40, 256)));
        graph.add(
                "LpNormalization", List.of(product), List.of("embed"), Attribute.of("axis", 1L), Attribute.of("p", 2L));
        return graph.output("embed", ElementKind.FLOAT, "batch", 256).toBytes();
    }

    /** mel {@code [1, 80, ?]} to h2 and h3 {@code [1, ?, 384]}, half as many rows. */
    public static byte[] whisperEncoder(long seed) {
        OnnxGraph graph = new OnnxGraph("whisper");
        String mel = graph.input("mel", ElementKind.FLOAT, 1, 80, "frames");
        String first =
                graph.node("Conv", List.of(mel, weights(graph, "w1", seed, 32, 80, 3)), Attribute.of("pads", 1, 1));
        String second = graph.node(
                "Conv",
                List.of(graph.node("Tanh", List.of(first)), weights(graph, "w2", seed + 1, 384, 32, 3)),
                Attribute.of("pads", 1, 1),
                Attribute.of("strides", new long[] {2}));
        graph.add("Transpose", List.of(second), List.of("h2"), Attribute.of("perm", 0, 2, 1));
        graph.add("MatMul", List.of("h2", weights(graph, "w3", seed + 2, 384, 384)), List.of("h3"));
        graph.output("h2", ElementKind.FLOAT, 1, "rows", 384);
        return graph.output("h3", ElementKind.FLOAT, 1, "rows", 384).toBytes();
    }

    /** source {@code [1, 1, ?]} to embed {@code [1, ?, width]}: frames of 400 samples every 320. */
    public static byte[] contentVec(long seed, int width) {
        OnnxGraph graph = new OnnxGraph("contentvec");
        String source = graph.input("source", ElementKind.FLOAT, 1, 1, "samples");
        frames(graph, source, seed, width, "embed");
        return graph.output("embed", ElementKind.FLOAT, 1, "rows", width).toBytes();
    }

    /** input_values {@code [1, ?]} to last_hidden_state {@code [1, ?, width]}. */
    public static byte[] hubert(long seed, int width) {
        OnnxGraph graph = new OnnxGraph("hubert");
        String values = graph.input("input_values", ElementKind.FLOAT, 1, "samples");
        String rows = graph.node("Unsqueeze", List.of(values, graph.integers("axis", 1)));
        frames(graph, rows, seed, width, "last_hidden_state");
        return graph.output("last_hidden_state", ElementKind.FLOAT, 1, "rows", width)
                .toBytes();
    }

    private static void frames(OnnxGraph graph, String source, long seed, int width, String output) {
        String rows = graph.node(
                "Conv",
                List.of(source, weights(graph, "w", seed, width, 1, 400)),
                Attribute.of("strides", new long[] {320}));
        graph.add("Transpose", List.of(rows), List.of(output), Attribute.of("perm", 0, 2, 1));
    }

    static String weights(OnnxGraph graph, String name, long seed, long... shape) {
        int size = 1;
        for (long axis : shape) {
            size *= (int) axis;
        }
        Random random = new Random(seed);
        float[] values = new float[size];
        double scale = Math.sqrt((double) shape[0] / size); // keeps the size of what passes
        for (int n = 0; n < size; n++) {
            values[n] = (float) (scale * random.nextGaussian());
        }
        return graph.weights(name, values, shape);
    }
}
