package io.autovoice.cpu.pitch.fcpe;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.pitch.neural.NeuralPitch;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.cpu.pitch.neural.VoicingWeights;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.pitch.network.FcpeFrames;
import io.autovoice.domain.pitch.network.PitchNetwork;
import java.util.Map;

/** Pitch by FCPE. */
public final class FcpePitch {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED = "mel float[?, ?, 128] in, salience float[?, ?, 360] out";

    private static final VoicingWeights WEIGHTS = new VoicingWeights(1.28, 0.39, 4.6, -0.35);

    private FcpePitch() {}

    /**
     * An extractor over the network of the package torchfcpe 0.0.4, fed as that does.
     *
     * @param network stays open as long as the extractor is used; closed by whoever opened it
     * @throws IllegalArgumentException if the network is another one
     */
    public static PitchExtractor extractor(Network network) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("FCPE needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        LogMel mel = new LogMel(FcpeFrames.filters(), FcpeFrames.LEAD, FcpeFrames.EXTRA_POWER);
        SalienceNetwork salience = new SalienceNetwork(network, FcpeFrames.BINS);
        return by((progress, work) -> work.accept(new FcpeNetwork(mel, salience)));
    }

    /** An extractor over FCPE, wherever it runs. */
    public static PitchExtractor by(PitchNetwork.Opener networks) {
        return NeuralPitch.by(networks, WEIGHTS);
    }

    /** Whether a network has FCPE's inputs and outputs. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return inputs.containsKey("mel")
                && outputs.containsKey("salience")
                && SalienceNetwork.reads(inputs, outputs, 2);
    }
}
