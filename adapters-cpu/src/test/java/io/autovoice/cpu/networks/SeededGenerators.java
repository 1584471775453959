package io.autovoice.cpu.networks;

import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.util.List;

/**
 * Generators with the inputs and outputs of RVC's and the simplest source there is: a sine that runs through pitchf, whose loudness hangs on
 * what is said, on the noise and on the speaker.
 *
 * @param width features a frame
 * @param perFrame samples a frame of 10 ms
 * @param noise whether there is an input {@code rnd}
 * @param fixedFrames 0 for any number
 * @param speaker name of the input for the speaker
 */
public record SeededGenerators(int width, int perFrame, boolean noise, int fixedFrames, String speaker) {
    public static final SeededGenerators V1_40K = new SeededGenerators(256, 400, true, 0, "ds");
    public static final SeededGenerators V2_48K = new SeededGenerators(768, 480, true, 0, "ds");
    public static final SeededGenerators V2_32K_WITHOUT_NOISE = new SeededGenerators(768, 320, false, 0, "ds");
    public static final SeededGenerators V2_48K_FIXED = new SeededGenerators(768, 480, false, 1000, "sid");

    public byte[] onnx() {
        Object frames = fixedFrames == 0 ? "frames" : fixedFrames;
        OnnxGraph graph = new OnnxGraph("generator");
        String phone = graph.input("phone", ElementKind.FLOAT, 1, frames, width);
        graph.input("phone_lengths", ElementKind.INT64, 1);
        graph.input("pitch", ElementKind.INT64, 1, frames);
        String pitchf = graph.input("pitchf", ElementKind.FLOAT, 1, frames);
        String who = graph.input(speaker, ElementKind.INT64, 1);

        String hertz = perSample(graph, graph.node("Unsqueeze", List.of(pitchf, graph.integers("last", 2))));
        String cycles =
                graph.node("CumSum", List.of(scaled(graph, hertz, 1.0 / (100 * perFrame)), graph.integers("time", 2)));
        String sine = graph.node("Sin", List.of(scaled(graph, cycles, 2 * Math.PI)));
        String voiced = graph.node("Min", List.of(hertz, graph.weights("one", new float[] {1}, 1)));
        String loudness = perSample(graph, loudness(graph, phone, who));
        String tone = graph.node("Mul", List.of(graph.node("Mul", List.of(sine, voiced)), loudness));
        String sound = noise ? graph.node("Add", List.of(tone, hiss(graph))) : graph.node("Identity", List.of(tone));
        graph.add("Identity", List.of(sound), List.of("audio"));
        return graph.output("audio", ElementKind.FLOAT, 1, 1, "samples").toBytes();
    }

    /** 0.1 (1 + 0.3 tanh(w . phone)) + 0.02 speaker. */
    private String loudness(OnnxGraph graph, String phone, String who) {
        String said = graph.node(
                "Tanh", List.of(graph.node("MatMul", List.of(phone, SeededNetworks.weights(graph, "w", 9, width, 1)))));
        String byWhom = scaled(graph, graph.node("Cast", List.of(who), Attribute.of("to", 1L)), 0.02);
        String base = graph.node("Add", List.of(byWhom, graph.weights("base", new float[] {0.1f}, 1)));
        return graph.node("Add", List.of(scaled(graph, said, 0.03), base));
    }

    /** The mean of a frame's noise, small. */
    private String hiss(OnnxGraph graph) {
        Object frames = fixedFrames == 0 ? "frames" : fixedFrames;
        String rnd = graph.input("rnd", ElementKind.FLOAT, 1, 192, frames);
        String mean = graph.node("ReduceMean", List.of(rnd), Attribute.of("axes", new long[] {1}));
        String perFrame = graph.node("Transpose", List.of(mean), Attribute.of("perm", 0, 2, 1));
        return perSample(graph, scaled(graph, perFrame, 0.01));
    }

    /** {@code [1, frames, 1]} to {@code [1, 1, samples]}, each value as often as a frame has samples. */
    private String perSample(OnnxGraph graph, String values) {
        String shape = graph.integers("expanded" + values, 1, 1, perFrame);
        String expanded = graph.node("Expand", List.of(values, shape));
        return graph.node("Reshape", List.of(expanded, graph.integers("flat" + values, 1, 1, -1)));
    }

    private static String scaled(OnnxGraph graph, String values, double by) {
        return graph.node("Mul", List.of(values, graph.weights("by" + values, new float[] {(float) by}, 1)));
    }
}
