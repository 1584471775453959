package io.autovoice.cpu.pitch.neural;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.pitch.network.PitchGuesses;
import io.autovoice.domain.signal.SalienceBins;
import java.util.Arrays;
import java.util.Map;

/** One input of mel bands, one output of 360 saliences a frame: what FCPE and RMVPE have in common. Safe for use by many threads. */
public final class SalienceNetwork {
    public static final int BANDS = 128;
    public static final int BINS = 360;

    private final Network network;
    private final SalienceBins bins;
    private final String input;
    private final String output;

    /** @param network one that {@link #reads} */
    public SalienceNetwork(Network network, SalienceBins bins) {
        this.network = network;
        this.bins = bins;
        this.input = network.inputs().keySet().iterator().next();
        this.output = network.outputs().keySet().iterator().next();
    }

    /**
     * Whether a network has one input {@code float[1, ?, ?]} and one output {@code float[1, ?, 360]} (or an unknown size for 360), and takes 128 bands in the axis
     * {@code bandAxis}.
     */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs, int bandAxis) {
        return inputs.size() == 1
                && outputs.size() == 1
                && inputs.values().stream().allMatch(in -> takesBands(in, bandAxis))
                && outputs.values().stream().allMatch(SalienceNetwork::givesSaliences);
    }

    /** Runs the network and decodes the first {@code frames} of what it says. */
    public PitchGuesses guesses(Tensor mel, int frames) {
        Tensor out = network.run(Map.of(input, mel)).get(output);
        if (out.shape().length != 3 || out.axis(1) < frames || out.axis(2) != BINS) {
            throw new EngineFailedException(
                    "%s gave saliences of shape %s for %d frames"
                            .formatted(network, Arrays.toString(out.shape()), frames),
                    "Remove the model: it is no pitch network.");
        }
        float[] saliences = out.toFloats();
        float[] hertz = new float[frames];
        float[] highest = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            int peak = bins.peak(saliences, frame * BINS);
            hertz[frame] = (float) bins.hertz(saliences, frame * BINS, peak);
            highest[frame] = saliences[frame * BINS + peak];
        }
        return new PitchGuesses(hertz, highest);
    }

    private static boolean takesBands(TensorSpec in, int bandAxis) {
        return in.type() == ElementType.FLOAT
                && in.rank() == 3
                && in.axis(0) <= 1
                && in.axis(bandAxis) == BANDS
                && in.axis(3 - bandAxis) < 0; // any number of frames
    }

    private static boolean givesSaliences(TensorSpec out) {
        return out.type() == ElementType.FLOAT
                && out.rank() == 3
                && out.axis(1) < 0
                && (out.axis(2) < 0 || out.axis(2) == BINS);
    }
}
