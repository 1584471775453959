package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.cpu.vocoder.Aperiodicity;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;

/** One frame spread out for the synthesis: power and amplitude of the noise for each bin. */
final class SynthesisFrame {
    final double[] power;
    final double[] aperiodicity;
    private final double[] levels;
    double f0Hertz;

    SynthesisFrame(VocoderFormat format) {
        this.power = new double[format.bins()];
        this.aperiodicity = new double[format.bins()];
        this.levels = new double[format.knots()];
    }

    void load(VocoderFrames frames, int frame) {
        f0Hertz = frames.f0(frame);
        frames.power(frame, power);
        frames.aperiodicity(frame, levels);
        Aperiodicity.spread(frames.format(), levels, aperiodicity);
    }
}
