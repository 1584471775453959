package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;

/**
 * The first three blocks of the encoder of Whisper tiny.en, whose second and third say what is sung, and hardly by whom.
 *
 * <p>Input {@code mel}: log mel spectrogram [1, 80 bands, frames of 10 ms], up to 3000 frames. Outputs {@code h2} and {@code h3}: features [1, frames
 * of 20 ms, 384], half as many frames, rounded up.
 *
 * @see <a href="https://arxiv.org/abs/2212.04356">Radford et al., Robust speech recognition via large-scale weak supervision (2022)</a>
 */
public final class WhisperEncoderNetwork {
    /** Log mel spectrogram: [1, 80, frames]. */
    public static final String MEL = "mel";

    /** What comes out of the second block: [1, frames / 2, 384]. */
    public static final String SECOND = "h2";

    /** What comes out of the third block: [1, frames / 2, 384]. */
    public static final String THIRD = "h3";

    private static final int BLOCKS = 3; // of four: nobody needs what the last one makes of it

    private WhisperEncoderNetwork() {}

    /**
     * @param weights a CTranslate2 model's
     * @return an ONNX file
     * @throws io.autovoice.domain.failure.MissingResourceException if the weights are not this network's
     */
    public static byte[] onnx(Weights weights) {
        OnnxGraph graph = new OnnxGraph("whisper-tiny.en");
        WhisperEncoder encoder = new WhisperEncoder(new TrainedLayers(graph, weights));
        String x = encoder.stem(graph.input(MEL, ElementKind.FLOAT, 1, WhisperEncoder.BANDS, "frames"));
        for (int block = 0; block < BLOCKS; block++) {
            x = encoder.block(x, block, "h" + (block + 1));
        }
        return graph.output(SECOND, ElementKind.FLOAT, 1, "features", WhisperEncoder.WIDTH)
                .output(THIRD, ElementKind.FLOAT, 1, "features", WhisperEncoder.WIDTH)
                .toBytes();
    }
}
