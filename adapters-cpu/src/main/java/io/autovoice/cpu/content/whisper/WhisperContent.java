package io.autovoice.cpu.content.whisper;

import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.WhisperFrames;
import java.util.Map;
import java.util.Set;

/** Content from Whisper's encoder. */
public final class WhisperContent {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED = "mel float[?, 80, ?] in, h2 float[?, ?, ?] and h3 float[?, ?, ?] out";

    private WhisperContent() {}

    /**
     * The states after the second and third block (Radford et al., "Robust speech recognition via large-scale weak supervision", 2022),
     * each row normalised, side by side: 20 ms rows of twice the network's width (tiny: 768).
     *
     * @throws IllegalArgumentException if the network is another one
     */
    public static ContentEncoder encoder(Network network, Resampler resampler) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("This needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        return new WhisperContentEncoder(network, resampler);
    }

    /** Whether the network has the inputs and outputs of such an encoder. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return inputs.keySet().equals(Set.of("mel"))
                && inputs.values().stream().allMatch(WhisperContent::isMel)
                && outputs.keySet().containsAll(Set.of("h2", "h3"))
                && outputs.values().stream().allMatch(WhisperContent::isState);
    }

    private static boolean isMel(TensorSpec in) {
        return in.type() == ElementType.FLOAT && in.rank() == 3 && in.axis(1) == WhisperFrames.BANDS && in.axis(2) < 0;
    }

    private static boolean isState(TensorSpec out) {
        return out.type() == ElementType.FLOAT && out.rank() == 3;
    }
}
