package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * One of Spleeter's U-Nets.
 *
 * @param layers where its weights are and its nodes go
 * @param stem 0 for the first stem, 1 for the second: TensorFlow has numbered the layers of both on end
 * @see <a href="https://hal.science/hal-01979160">Jansson et al., Singing voice separation with deep U-Net convolutional networks (2017)</a>
 */
record SpleeterUnet(TrainedLayers layers, int stem) {
    private static final int CHANNELS = 2;
    private static final int KERNEL = 5;
    private static final int[] DOWN = {16, 32, 64, 128, 256, 512};
    private static final int[] UP = {256, 128, 64, 32, 16, 1};
    private static final int LEVELS = DOWN.length;
    private static final Attribute STRIDES = Attribute.of("strides", 2L, 2L);
    private static final Attribute PADS =
            Attribute.of("pads", 1L, 1L, 2L, 2L); // TensorFlow's SAME of an even size: less before than after
    private static final Attribute EPSILON = Attribute.of("epsilon", 1e-3f);

    /** Adds all nodes, the last of them with the name {@code gain}. */
    void add(String magnitudes, String gain) {
        List<String> levels = encode(magnitudes);
        String decoded = decode(levels);
        graph().add(
                        "Conv",
                        List.of(
                                decoded,
                                kernel(last("conv2d"), 4, CHANNELS, 1),
                                layers.constant(last("conv2d") + "/bias", CHANNELS)),
                        List.of(gain + "_logit"),
                        Attribute.of("dilations", 2L, 2L),
                        Attribute.of("pads", 3L, 3L, 3L, 3L));
        graph().add("Sigmoid", List.of(gain + "_logit"), List.of(gain));
    }

    /** The convolutions' own outputs, finest first: the decoder sees them as they are. */
    private List<String> encode(String magnitudes) {
        List<String> levels = new ArrayList<>();
        String x = magnitudes;
        int channels = CHANNELS;
        for (int level = 0; level < LEVELS; level++) {
            String layer = numbered("conv2d", stem * (LEVELS + 1) + level);
            String convolved = graph().node(
                            "Conv",
                            List.of(
                                    x,
                                    kernel(layer, KERNEL, DOWN[level], channels),
                                    layers.constant(layer + "/bias", DOWN[level])),
                            STRIDES,
                            PADS);
            levels.add(convolved);
            channels = DOWN[level];
            if (level < LEVELS - 1) { // the deepest one's normalisation is trained but leads nowhere
                x = graph().node(
                                "LeakyRelu",
                                List.of(normalised(convolved, level, channels)),
                                Attribute.of("alpha", 0.2f));
            }
        }
        return levels;
    }

    private String decode(List<String> levels) {
        String x = levels.get(LEVELS - 1);
        int channels = DOWN[LEVELS - 1];
        for (int level = 0; level < LEVELS; level++) {
            String layer = numbered("conv2d_transpose", stem * LEVELS + level);
            String convolved = graph().node(
                            "ConvTranspose",
                            List.of(
                                    x,
                                    kernel(layer, KERNEL, channels, UP[level]),
                                    layers.constant(layer + "/bias", UP[level])),
                            STRIDES,
                            PADS);
            x = normalised(graph().node("Relu", List.of(convolved)), LEVELS + level, UP[level]);
            channels = UP[level];
            if (level < LEVELS - 1) {
                x = graph().node("Concat", List.of(levels.get(LEVELS - 2 - level), x), Attribute.of("axis", 1L));
                channels *= 2;
            }
        }
        return x;
    }

    private String normalised(String x, int index, int channels) {
        String layer = numbered("batch_normalization", stem * 2 * LEVELS + index);
        return graph().node(
                        "BatchNormalization",
                        List.of(
                                x,
                                layers.constant(layer + "/gamma", channels),
                                layers.constant(layer + "/beta", channels),
                                layers.constant(layer + "/moving_mean", channels),
                                layers.constant(layer + "/moving_variance", channels)),
                        EPSILON);
    }

    /** TensorFlow has the two axes of a kernel's plane first, ONNX has them last; the other two are turned about as well. */
    private String kernel(String layer, int size, int first, int second) {
        float[] theirs = layers.values(layer + "/kernel", size, size, second, first);
        float[] ours = new float[theirs.length];
        int plane = size * size;
        for (int i = 0; i < ours.length; i++) {
            ours[i] = theirs[i % plane * second * first + i / plane % second * first + i / plane / second];
        }
        return graph().weights(layer + "/kernel", ours, first, second, size, size);
    }

    private String last(String kind) {
        return numbered(kind, stem * (LEVELS + 1) + LEVELS);
    }

    private static String numbered(String kind, int number) {
        return number == 0 ? kind : kind + "_" + number;
    }

    private OnnxGraph graph() {
        return layers.graph();
    }
}
