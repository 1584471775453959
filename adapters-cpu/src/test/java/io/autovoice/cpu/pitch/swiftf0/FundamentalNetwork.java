package io.autovoice.cpu.pitch.swiftf0;

import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.util.List;

/**
 * A pitch network without training, in SwiftF0's shapes: a bank of 10-cent sinusoids under a Hann window. The strongest is the pitch, its
 * share of the sound's loudness the confidence. Its pitch is float, not double.
 */
final class FundamentalNetwork {
    private static final int LENGTH = 2048;
    private static final int PITCHES = 600;
    private static final double LOWEST = 60; // Hz

    private static final float HALF_SURE =
            0.45f; // a tone of many harmonics has 0.64; cut in half by an end of the sound 0.32

    private FundamentalNetwork() {}

    static byte[] bytes() {
        OnnxGraph graph = new OnnxGraph("fundamentals");
        String audio = graph.input("audio", ElementKind.FLOAT, 1, "samples");
        String low = graph.input("fmin", ElementKind.FLOAT);
        graph.input("fmax", ElementKind.FLOAT);
        graph.integers("channel", 1);
        graph.weights("cosines", bank(0), PITCHES, 1, LENGTH);
        graph.weights("sines", bank(0.25), PITCHES, 1, LENGTH);
        graph.weights("ones", loudness(), 1, 1, LENGTH);
        graph.weights("least", new float[] {1e-6f}, 1);
        graph.weights("half", new float[] {HALF_SURE}, 1);
        graph.weights("slope", new float[] {100}, 1);
        graph.weights("pitches", pitches(), PITCHES);
        String row = graph.node("Unsqueeze", List.of(audio, "channel"));
        String power = graph.node("Add", List.of(squaredBank(graph, row, "cosines"), squaredBank(graph, row, "sines")));
        String best = graph.node("ArgMax", List.of(power), Attribute.of("axis", 1), Attribute.of("keepdims", 0));
        String pitch = graph.node("Gather", List.of("pitches", best));
        String nothing = graph.node("Sub", List.of(low, low)); // uses fmin, as every input must be
        graph.add("Add", List.of(pitch, nothing), List.of("pitch"));
        confidence(graph, row, power);
        return graph.output("pitch", ElementKind.FLOAT, 1, "frames")
                .output("confidence", ElementKind.FLOAT, 1, "frames")
                .toBytes();
    }

    private static void confidence(OnnxGraph graph, String row, String power) {
        String strongest = graph.node(
                "ReduceMax", List.of(power), Attribute.of("axes", new long[] {1}), Attribute.of("keepdims", 0));
        String squares = graph.node("Mul", List.of(row, row));
        String loud = conv(graph, squares, "ones");
        String flat = graph.node("Squeeze", List.of(loud, "channel"));
        String guarded = graph.node("Max", List.of(flat, "least"));
        String share = graph.node("Div", List.of(strongest, guarded));
        String above = graph.node("Mul", List.of(graph.node("Sub", List.of(share, "half")), "slope"));
        graph.add("Sigmoid", List.of(above), List.of("confidence"));
    }

    private static String squaredBank(OnnxGraph graph, String row, String bank) {
        String filtered = conv(graph, row, bank);
        return graph.node("Mul", List.of(filtered, filtered));
    }

    private static String conv(OnnxGraph graph, String row, String kernel) {
        return graph.node(
                "Conv",
                List.of(row, kernel),
                Attribute.of("strides", new long[] {256}),
                Attribute.of(
                        "pads", LENGTH / 2L, LENGTH / 2L - 1)); // frame i about sample 256 i; one frame for 1 sample
    }

    /** Scaled so that a sinusoid alone has a power of its own loudness. */
    private static float[] bank(double turns) {
        float[] bank = new float[PITCHES * LENGTH];
        for (int pitch = 0; pitch < PITCHES; pitch++) {
            for (int n = 0; n < LENGTH; n++) {
                double angle =
                        2 * Math.PI * (LOWEST * Math.pow(2, pitch / 120.0) * (n - LENGTH / 2.0) / 16_000 + turns);
                bank[pitch * LENGTH + n] = (float) (Math.sqrt(2) * hann(n) * Math.cos(angle) / (LENGTH / 2.0));
            }
        }
        return bank;
    }

    private static float[] loudness() {
        float[] weights = new float[LENGTH];
        for (int n = 0; n < LENGTH; n++) {
            weights[n] = (float) (hann(n) / (LENGTH / 2.0));
        }
        return weights;
    }

    private static float[] pitches() {
        float[] pitches = new float[PITCHES];
        for (int pitch = 0; pitch < PITCHES; pitch++) {
            pitches[pitch] = (float) (LOWEST * Math.pow(2, pitch / 120.0));
        }
        return pitches;
    }

    private static double hann(int n) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * n / LENGTH);
    }
}
