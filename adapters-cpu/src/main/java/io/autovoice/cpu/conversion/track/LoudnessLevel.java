package io.autovoice.cpu.conversion.track;

import io.autovoice.cpu.vocoder.VocoderFormat;

/** The level of a spectrum: natural log of its mean power from 80 to 8000 Hz, where a voice has its power. */
public final class LoudnessLevel {
    private static final double LOWEST_HERTZ = 80;
    private static final double HIGHEST_HERTZ = 8000;
    private static final double FLOOR = 1e-12; // -120 dB

    private final int first;
    private final int last;

    public LoudnessLevel(VocoderFormat format) {
        double binsPerHertz = (double) format.fftSize() / format.sampleRate();
        first = (int) Math.ceil(LOWEST_HERTZ * binsPerHertz);
        last = (int) Math.min(format.bins() - 1.0, Math.floor(HIGHEST_HERTZ * binsPerHertz));
    }

    public double of(double[] power) {
        double sum = 0;
        for (int bin = first; bin <= last; bin++) {
            sum += power[bin];
        }
        return Math.log(sum / (last - first + 1) + FLOOR);
    }
}
