package io.autovoice.cpu.pitch.swiftf0;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.cpu.pitch.neural.NeuralPitch;
import io.autovoice.cpu.pitch.neural.VoicingWeights;
import io.autovoice.domain.pitch.PitchExtractor;
import java.util.Map;
import java.util.Set;

/** Pitch by SwiftF0. */
public final class SwiftF0Pitch {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED =
            "audio float[1, ?], fmin float[] and fmax float[] in, pitch double[1, ?] and confidence float[1, ?] out";

    private static final TensorSpec SCALAR = new TensorSpec(ElementType.FLOAT);
    private static final TensorSpec AUDIO = new TensorSpec(ElementType.FLOAT, 1, -1);
    private static final VoicingWeights WEIGHTS = new VoicingWeights(0.80, 0.95, 4.0, 0.28);

    private SwiftF0Pitch() {}

    /**
     * An extractor over the network of the package swift-f0 0.3.0, fed as that does.
     *
     * @param network stays open as long as the extractor is used; closed by whoever opened it
     * @throws IllegalArgumentException if the network is another one
     */
    public static PitchExtractor extractor(Network network) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("SwiftF0 needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        return NeuralPitch.by((progress, work) -> work.accept(new SwiftF0Network(network)), WEIGHTS);
    }

    /** Whether a network has SwiftF0's inputs and outputs. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return inputs.keySet().equals(Set.of("audio", "fmin", "fmax"))
                && inputs.entrySet().stream()
                        .allMatch(in -> (in.getKey().equals("audio") ? AUDIO : SCALAR).agreesWith(in.getValue()))
                && outputs.keySet().containsAll(Set.of("pitch", "confidence"))
                && outputs.values().stream().allMatch(out -> out.rank() == 2);
    }
}
