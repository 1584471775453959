package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;

/**
 * Spleeter's separation of two stems: two U-Nets that see the same magnitudes, one for the voice and one for what accompanies it.
 *
 * <p>Input {@code mag}: magnitudes [batch, 2 channels, 512 frames, 1024 bins], at least 0. Outputs {@code vocals_gain} and
 * {@code accomp_gain}: gains of the same shape, 0 to 1.
 *
 * @see <a href="https://doi.org/10.21105/joss.02154">Hennequin et al., Spleeter (2020)</a>
 */
public final class SpleeterNetwork {
    /** Magnitudes: [batch, 2, 512, 1024]. */
    public static final String MAGNITUDES = "mag";

    /** Gains of the voice: [batch, 2, 512, 1024]. */
    public static final String VOCALS_GAIN = "vocals_gain";

    /** Gains of what accompanies it: [batch, 2, 512, 1024]. */
    public static final String ACCOMPANIMENT_GAIN = "accomp_gain";

    private static final int FRAMES = 512;
    private static final int BINS = 1024;

    private SpleeterNetwork() {}

    /**
     * @return an ONNX file
     * @throws io.autovoice.domain.failure.MissingResourceException if the weights are not this network's
     */
    public static byte[] onnx(Weights weights) {
        return onnx(weights, FRAMES, BINS);
    }

    /** The same, to be written without another copy of its 80 MB in memory. */
    public static OnnxGraph graph(Weights weights) {
        return graph(weights, FRAMES, BINS);
    }

    /** For spectrograms of another size, in multiples of 64: it has no weights that know where in the plane they are. */
    static byte[] onnx(Weights weights, int frames, int bins) {
        return graph(weights, frames, bins).toBytes();
    }

    private static OnnxGraph graph(Weights weights, int frames, int bins) {
        Object[] spectrogram = {"batch", 2, frames, bins};
        OnnxGraph graph = new OnnxGraph("spleeter");
        TrainedLayers layers = new TrainedLayers(graph, weights);
        String magnitudes = graph.input(MAGNITUDES, ElementKind.FLOAT, spectrogram);
        new SpleeterUnet(layers, 0).add(magnitudes, VOCALS_GAIN);
        new SpleeterUnet(layers, 1).add(magnitudes, ACCOMPANIMENT_GAIN);
        return graph.output(VOCALS_GAIN, ElementKind.FLOAT, spectrogram)
                .output(ACCOMPANIMENT_GAIN, ElementKind.FLOAT, spectrogram);
    }
}
