package io.autovoice.cpu.conversion.formant;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.domain.pitch.Semitones;

/**
 * Stretches a spectral envelope along the frequency axis by a ratio a: what stood at f / a stands at f then. Near the Nyquist frequency the
 * straight line bends, so that this frequency stays where it is and nothing is invented above it (L. Lee and R. Rose, "A frequency
 * warping approach to speaker normalization", IEEE Trans. Speech Audio Process. 6(1), 1998). Safe for use by many threads.
 */
public final class FormantWarp {
    /** Of the Nyquist frequency, of the envelope or of its image, whichever comes first. */
    private static final double BEND = 0.875;

    private final double[] sourceBins;

    public FormantWarp(VocoderFormat format, Semitones by) {
        double a = by.ratio();
        double top = format.bins() - 1;
        double bend = BEND * top * Math.min(1, a);
        double slope = (top - bend / a) / (top - bend);
        sourceBins = new double[format.bins()];
        for (int bin = 0; bin < sourceBins.length; bin++) {
            sourceBins[bin] = bin <= bend ? bin / a : Math.min(top, bend / a + (bin - bend) * slope);
        }
    }

    /** The envelope at its new place, less that at its old one. */
    void change(double[] logEnvelope, double[] into) {
        for (int bin = 0; bin < into.length; bin++) {
            int below = Math.min((int) sourceBins[bin], logEnvelope.length - 2);
            double share = sourceBins[bin] - below;
            into[bin] = logEnvelope[below] + share * (logEnvelope[below + 1] - logEnvelope[below]) - logEnvelope[bin];
        }
    }
}
