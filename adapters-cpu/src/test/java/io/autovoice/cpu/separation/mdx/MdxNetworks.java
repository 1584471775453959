package io.autovoice.cpu.separation.mdx;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Networks with the inputs and outputs of MDX-Net files, named as those are. */
record MdxNetworks(ResourceScope scope, Path folder) {

    /** Gives what it takes, times {@code gain}. */
    Network gain(int bins, double gain) {
        OnnxGraph graph = new OnnxGraph("gain");
        String input = graph.input("input", ElementKind.FLOAT, 1, 4, bins, 256);
        graph.add("Mul", List.of(input, graph.weights("gain", new float[] {(float) gain}, 1)), List.of("output"));
        return open(graph, bins);
    }

    /** Silences the left channel and gives the right one as it is. */
    Network rightOnly(int bins) {
        OnnxGraph graph = new OnnxGraph("right");
        String input = graph.input("input", ElementKind.FLOAT, 1, 4, bins, 256);
        String sides = graph.weights("sides", new float[] {0, 0, 1, 1}, 1, 4, 1, 1);
        graph.add("Mul", List.of(input, sides), List.of("output"));
        return open(graph, bins);
    }

    /** A convolution over bins and frames with seeded weights. */
    Network convolution(int bins, long seed) {
        float[] kernel = new float[4 * 4 * 3 * 3];
        Random random = new Random(seed);
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (0.1 * random.nextGaussian());
        }
        OnnxGraph graph = new OnnxGraph("convolution");
        String input = graph.input("input", ElementKind.FLOAT, "batch_size", 4, bins, 256);
        graph.add(
                "Conv",
                List.of(input, graph.weights("kernel", kernel, 4, 4, 3, 3)),
                List.of("output"),
                Attribute.of("pads", 1, 1, 1, 1));
        return Network.open(scope, write(graph.output("output", ElementKind.FLOAT, "batch_size", 4, bins, 256)));
    }

    private Network open(OnnxGraph graph, int bins) {
        return Network.open(scope, write(graph.output("output", ElementKind.FLOAT, 1, 4, bins, 256)));
    }

    private Path write(OnnxGraph graph) {
        try {
            return Files.write(folder.resolve("mdx.onnx"), graph.toBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
