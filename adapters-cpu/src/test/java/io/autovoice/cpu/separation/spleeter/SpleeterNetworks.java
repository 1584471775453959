package io.autovoice.cpu.separation.spleeter;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Networks with Spleeter's inputs and outputs whose answer is known. */
record SpleeterNetworks(ResourceScope scope, Path folder) {
    private static final Object[] SHAPE = {"batch", 2, 512, 1024};

    /** The same gains whatever it hears. */
    Network constant(float vocals, float accompaniment) {
        return perBin(constantRow(vocals), constantRow(accompaniment));
    }

    /** Gains that differ from bin to bin only. */
    Network perBin(float[] vocals, float[] accompaniment) {
        OnnxGraph graph = new OnnxGraph("gains");
        String mag = graph.input("mag", ElementKind.FLOAT, SHAPE);
        String nothing = graph.node("Mul", List.of(mag, graph.weights("zero", new float[] {0}, 1)));
        graph.add("Add", List.of(nothing, graph.weights("v", vocals, 1, 1, 1, 1024)), List.of("vocals_gain"));
        graph.add("Add", List.of(nothing, graph.weights("a", accompaniment, 1, 1, 1, 1024)), List.of("accomp_gain"));
        return open(graph);
    }

    /** Vocals where it is loud, with a threshold in the middle of what the networks are used to. */
    Network loud() {
        OnnxGraph graph = new OnnxGraph("loud");
        String mag = graph.input("mag", ElementKind.FLOAT, SHAPE);
        String above = graph.node("Sub", List.of(mag, graph.weights("threshold", new float[] {5}, 1)));
        graph.add("Sigmoid", List.of(above), List.of("vocals_gain"));
        graph.add("Sigmoid", List.of(graph.node("Neg", List.of(above))), List.of("accomp_gain"));
        return open(graph);
    }

    /** Another shape than Spleeter's. */
    Network foreign() {
        OnnxGraph graph = new OnnxGraph("foreign");
        String mag = graph.input("mag", ElementKind.FLOAT, "batch", 2, 256, 1024);
        graph.add("Identity", List.of(mag), List.of("vocals_gain"));
        return Network.open(scope, write(graph.output("vocals_gain", ElementKind.FLOAT, "batch", 2, 256, 1024)));
    }

    private Network open(OnnxGraph graph) {
        graph.output("vocals_gain", ElementKind.FLOAT, SHAPE).output("accomp_gain", ElementKind.FLOAT, SHAPE);
        return Network.open(scope, write(graph));
    }

    private Path write(OnnxGraph graph) {
        try {
            return Files.write(folder.resolve("spleeter.onnx"), graph.toBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static float[] constantRow(float value) {
        float[] row = new float[1024];
        IntStream.range(0, row.length).forEach(k -> row[k] = value);
        return row;
    }
}
