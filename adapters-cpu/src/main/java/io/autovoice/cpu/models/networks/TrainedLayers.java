package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.domain.failure.MissingResourceException;
import java.util.Arrays;

/** Puts trained numbers into a graph, if they are of the shape that the network needs. */
record TrainedLayers(OnnxGraph graph, Weights weights) {

    /** A block as it is, under its own name. */
    String constant(String name, long... shape) {
        return graph.weights(name, values(name, shape), shape);
    }

    /** A matrix of so many rows and columns, turned about: the graph gets columns times rows. */
    String transposed(String name, int rows, int columns) {
        float[] theirs = values(name, rows, columns);
        float[] ours = new float[theirs.length];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = theirs[i % rows * columns + i / rows];
        }
        return graph.weights(name, ours, columns, rows);
    }

    /**
     * The numbers of a block.
     *
     * @throws MissingResourceException if its shape is another
     */
    float[] values(String name, long... shape) {
        long[] found = weights.shape(name);
        if (!Arrays.equals(found, shape)) {
            throw new MissingResourceException(
                    "The weights '%s' are of shape %s, but the network needs %s"
                            .formatted(name, Arrays.toString(found), Arrays.toString(shape)),
                    "These are weights of another network; install the model again: autovoice models install.");
        }
        return weights.values(name);
    }
}
