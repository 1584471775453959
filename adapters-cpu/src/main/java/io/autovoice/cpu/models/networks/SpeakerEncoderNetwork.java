package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import java.util.List;

/**
 * Resemblyzer's speaker encoder: 1.6 s of speech in, a direction that stands for the voice out. Three recurrent layers, of which the last frame's state
 * goes through one dense layer; Wan et al. 2018, "Generalized end-to-end loss for speaker verification".
 */
public final class SpeakerEncoderNetwork {
    /** Input: {@code float[batch, 160, 40]}, mel powers without a logarithm. */
    public static final String MELS = "mels";

    /** Output: {@code float[batch, 256]}, none negative, each row of length 1. */
    public static final String EMBED = "embed";

    private static final int FRAMES = 160;
    private static final int BANDS = 40;
    private static final int STATE = 256;
    private static final int LAYERS = 3;
    private static final int GATES = 4;
    /** PyTorch has input, forget, cell, output; ONNX has input, output, forget, cell. */
    private static final int[] ONNX_ORDER = {0, 3, 1, 2};

    private final OnnxGraph graph = new OnnxGraph("speaker");
    private final TrainedLayers layers;

    private SpeakerEncoderNetwork(Weights weights) {
        this.layers = new TrainedLayers(graph, weights);
    }

    /**
     * The network as an ONNX file.
     *
     * @param weights of {@code resemblyzer/pretrained.pt}
     * @throws io.autovoice.domain.failure.MissingResourceException if a layer is missing or of another shape
     */
    public static byte[] onnx(Weights weights) {
        return new SpeakerEncoderNetwork(weights).build();
    }

    private byte[] build() {
        String mels = graph.input(MELS, ElementKind.FLOAT, "batch", FRAMES, BANDS);
        String x = graph.node("Transpose", List.of(mels), Attribute.of("perm", 1, 0, 2)); // frames first
        for (int layer = 0; layer < LAYERS; layer++) {
            x = recurrent(layer, x);
        }
        String voice = graph.node("Relu", List.of(dense(x)));
        String length = graph.node("ReduceL2", List.of(voice), Attribute.of("axes", new long[] {1}));
        graph.add("Div", List.of(voice, length), List.of(EMBED));
        return graph.output(EMBED, ElementKind.FLOAT, "batch", STATE).toBytes();
    }

    /** @return states of all frames, or of the last one after the last layer */
    private String recurrent(int layer, String x) {
        String states = "states_" + layer;
        String last = "last_" + layer;
        graph.add(
                "LSTM",
                List.of(
                        x,
                        gates("model_state.lstm.weight_ih_l" + layer, layer == 0 ? BANDS : STATE),
                        gates("model_state.lstm.weight_hh_l" + layer, STATE),
                        biases(layer)),
                List.of(states, last),
                Attribute.of("hidden_size", (long) STATE));
        boolean atTheTop = layer == LAYERS - 1;
        String axes = graph.integers("direction_" + layer, atTheTop ? 0 : 1);
        return graph.node("Squeeze", List.of(atTheTop ? last : states, axes));
    }

    private String dense(String x) {
        String matrix = layers.constant("model_state.linear.weight", STATE, STATE);
        String bias = layers.constant("model_state.linear.bias", STATE);
        return graph.node("Gemm", List.of(x, matrix, bias), Attribute.of("transB", 1L));
    }

    private String gates(String name, int inputs) {
        float[] reordered = reordered(layers.values(name, GATES * STATE, inputs));
        return graph.weights(name, reordered, 1, GATES * STATE, inputs);
    }

    private String biases(int layer) {
        float[] both = new float[2 * GATES * STATE];
        float[] ofInput = reordered(layers.values("model_state.lstm.bias_ih_l" + layer, GATES * STATE));
        float[] ofState = reordered(layers.values("model_state.lstm.bias_hh_l" + layer, GATES * STATE));
        System.arraycopy(ofInput, 0, both, 0, ofInput.length);
        System.arraycopy(ofState, 0, both, ofInput.length, ofState.length);
        return graph.weights("lstm.bias_l" + layer, both, 1, both.length);
    }

    private static float[] reordered(float[] gates) {
        int each = gates.length / GATES;
        float[] reordered = new float[gates.length];
        for (int gate = 0; gate < GATES; gate++) {
            System.arraycopy(gates, ONNX_ORDER[gate] * each, reordered, gate * each, each);
        }
        return reordered;
    }
}
