package io.autovoice.cpu.separation.mdx;

import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import java.util.Map;
import java.util.Optional;

/**
 * The one input and one output of an MDX-Net file.
 *
 * @param input name of the input, float [batch, 4, bins, frames]
 * @param output name of the output, of the same shape
 * @param bins of a frame that the network sees, from 0 Hz on
 * @param frames that it sees at a time
 */
public record MdxShape(String input, String output, int bins, int frames) {
    static final int PARTS = 4; // left real and imaginary, right real and imaginary
    private static final int USUAL_FRAMES = 256; // where a file takes any number
    private static final int LEAST_BINS = 1024;
    private static final int LEAST_FRAMES = 32;

    /** Empty if the inputs and outputs are not those of an MDX-Net. */
    public static Optional<MdxShape> of(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        if (inputs.size() != 1 || outputs.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, TensorSpec> in = inputs.entrySet().iterator().next();
        Map.Entry<String, TensorSpec> out = outputs.entrySet().iterator().next();
        return fits(in.getValue(), out.getValue())
                ? Optional.of(new MdxShape(
                        in.getKey(), out.getKey(), (int) in.getValue().axis(2), frames(in.getValue())))
                : Optional.empty();
    }

    private static int frames(TensorSpec spec) {
        return spec.axis(3) < 0 ? USUAL_FRAMES : (int) spec.axis(3);
    }

    private static boolean fits(TensorSpec in, TensorSpec out) {
        return spectrogram(in) && in.agreesWith(out);
    }

    private static boolean spectrogram(TensorSpec in) {
        return in.type() == ElementType.FLOAT
                && in.rank() == 4
                && (in.axis(0) == 1 || in.axis(0) < 0)
                && in.axis(1) == PARTS
                && in.axis(2) >= LEAST_BINS
                && frames(in) >= LEAST_FRAMES;
    }
}
