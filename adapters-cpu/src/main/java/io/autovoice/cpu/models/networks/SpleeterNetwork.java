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
    private static final Object[] SPECTROGRAM = {"batch", 2, 512, 1024};

    private SpleeterNetwork() {}

    /**
     * @return an ONNX file
     * @throws io.autovoice.domain.failure.MissingResourceException if the weights are not this network's
     */
    public static byte[] onnx(Weights weights) {
        OnnxGraph graph = new OnnxGraph("spleeter");
        TrainedLayers layers = new TrainedLayers(graph, weights);
        String magnitudes = graph.input("mag", ElementKind.FLOAT, SPECTROGRAM);
        new SpleeterUnet(layers, 0).add(magnitudes, "vocals_gain");
        new SpleeterUnet(layers, 1).add(magnitudes, "accomp_gain");
        return graph.output("vocals_gain", ElementKind.FLOAT, SPECTROGRAM)
                .output("accomp_gain", ElementKind.FLOAT, SPECTROGRAM)
                .toBytes();
    }
}
