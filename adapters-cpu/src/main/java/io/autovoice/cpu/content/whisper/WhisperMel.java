package io.autovoice.cpu.content.whisper;

import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.content.WhisperFrames;
import java.nio.FloatBuffer;

/** Power in bands as Whisper wants it: common logarithm, at most 80 dB below the loudest, brought near -1..1. */
final class WhisperMel {
    private WhisperMel() {}

    /** @param power {@code [frame][band]}; becomes {@code [1][band][frame]} */
    static Tensor tensor(double[][] power) {
        double loudest = Double.NEGATIVE_INFINITY;
        for (double[] frame : power) {
            for (double value : frame) {
                loudest = Math.max(loudest, Math.log10(Math.max(value, WhisperFrames.FLOOR)));
            }
        }
        int bands = power[0].length;
        Tensor tensor = Tensor.floats(1, bands, power.length);
        FloatBuffer into = tensor.floats();
        for (int frame = 0; frame < power.length; frame++) {
            for (int band = 0; band < bands; band++) {
                double level = Math.max(
                        Math.log10(Math.max(power[frame][band], WhisperFrames.FLOOR)), loudest - WhisperFrames.RANGE);
                into.put(band * power.length + frame, (float) ((level + 4) / 4));
            }
        }
        return tensor;
    }
}
