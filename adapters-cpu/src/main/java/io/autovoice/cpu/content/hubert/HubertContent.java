package io.autovoice.cpu.content.hubert;

import io.autovoice.application.io.ModelStore;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.content.ContentEncoders;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.content.ContentEncoder;
import java.util.Map;
import java.util.Set;

/** Content from HuBERT (Hsu et al., 2021) or ContentVec (Qian et al., 2022). */
public final class HubertContent {
    /** What {@link #reads} looks for, half a sentence. */
    public static final String EXPECTED =
            "source float[1, 1, ?] in, embed float[1, ?, 768 or 256] out; or input_values float[1, ?] in, last_hidden_state float[1, ?, 768 or 256] out";

    private static final Set<Long> WIDTHS = Set.of(256L, 768L, -1L); // RVC v1, v2, or not said

    private HubertContent() {}

    /**
     * Rows of 20 ms. A network that takes {@code [1, 1, samples]} is fed with 16 kHz samples as they are, one that takes
     * {@code [1, samples]} with samples of mean 0 and variance 1.
     *
     * @throws IllegalArgumentException if the network is another one
     */
    public static ContentEncoder encoder(Network network, Resampler resampler) {
        if (!reads(network.inputs(), network.outputs())) {
            throw new IllegalArgumentException("This needs a network with %s; got %s in, %s out"
                    .formatted(EXPECTED, network.inputs(), network.outputs()));
        }
        return new HubertContentEncoder(network, resampler);
    }

    /**
     * Those that are installed.
     *
     * @param scope closes what is opened
     */
    public static ContentEncoders installed(ResourceScope scope, ModelStore models, Resampler resampler) {
        return new InstalledHubert(scope, models, resampler);
    }

    /** Whether a network has these inputs and outputs; their names are free. */
    public static boolean reads(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return inputs.size() == 1
                && outputs.size() == 1
                && inputs.values().stream().allMatch(HubertContent::isSound)
                && outputs.values().stream().allMatch(HubertContent::isFeatures);
    }

    /** How many features a row has; where the file doesn't say, the network is run to find out. */
    public static int dimensions(Network network) {
        Map.Entry<String, TensorSpec> output =
                network.outputs().entrySet().iterator().next();
        if (output.getValue().axis(2) > 0) {
            return (int) output.getValue().axis(2);
        }
        Tensor silence = HubertContentEncoder.tensor(network, new float[HubertContentEncoder.RATE.hertz()]);
        String input = network.inputs().keySet().iterator().next();
        return (int) network.run(Map.of(input, silence)).get(output.getKey()).axis(2);
    }

    private static boolean isSound(TensorSpec in) {
        boolean raw = in.rank() == 3 && in.axis(1) <= 1;
        return in.type() == ElementType.FLOAT && (raw || in.rank() == 2) && in.axis(in.rank() - 1) < 0;
    }

    private static boolean isFeatures(TensorSpec out) {
        return out.type() == ElementType.FLOAT && out.rank() == 3 && WIDTHS.contains(Math.max(-1, out.axis(2)));
    }
}
