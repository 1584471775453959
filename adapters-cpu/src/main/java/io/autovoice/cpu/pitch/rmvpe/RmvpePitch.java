package io.autovoice.cpu.pitch.rmvpe;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.pitch.neural.NeuralPitch;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.cpu.pitch.neural.VoicingWeights;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.SalienceBins;
import java.util.Map;

/** Pitch by RMVPE. */
public final class RmvpePitch {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED = "mel float[1, 128, ?] in, salience float[1, ?, 360] out";

    private static final int LEAD = LogMel.LENGTH / 2;
    private static final SalienceBins BINS =
            new SalienceBins(SalienceNetwork.BINS, 1997.3794084376191, 20, false); // its published code's first bin
    // FCPE's: both are trained for the same kind of salience, and with no weights at hand nothing could be fitted
    private static final VoicingWeights WEIGHTS = new VoicingWeights(1.28, 0.39, 4.6, -0.35);

    private RmvpePitch() {}

    /**
     * An extractor over a network in the form in which RMVPE is exchanged as ONNX.
     *
     * @param network stays open as long as the extractor is used; closed by whoever opened it
     * @throws IllegalArgumentException if the network is another one
     */
    public static PitchExtractor extractor(Network network) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("RMVPE needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        LogMel mel = new LogMel(MelFilters.htk(SalienceNetwork.BANDS, 16_000, LogMel.LENGTH, 30, 8000), LEAD, 0);
        SalienceNetwork salience = new SalienceNetwork(network, BINS);
        return NeuralPitch.by((progress, work) -> work.accept(new RmvpeNetwork(mel, salience)), WEIGHTS);
    }

    /** Whether a network has RMVPE's inputs and outputs. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return SalienceNetwork.reads(inputs, outputs, 1);
    }
}
