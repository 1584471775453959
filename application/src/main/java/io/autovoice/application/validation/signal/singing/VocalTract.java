package io.autovoice.application.validation.signal.singing;

import io.autovoice.domain.audio.SampleRate;

/** Resonators in cascade (Klatt 1980): three that move, and above them those of a tube closed at one end. */
final class VocalTract {
    private static final double[] BANDWIDTHS = {70, 90, 140}; // Hz
    private static final double FOURTH = 3500; // Hz, of a man; the next follow at 1 kHz each
    private static final double SPACING = 1000; // Hz
    private static final int COUNT = 16; // so many that those which are left out would change little below 10 kHz

    private final Resonator[] resonators = new Resonator[COUNT];
    private final double scale;

    VocalTract(Singer singer, SampleRate rate) {
        scale = singer.formantScale();
        for (int f = 0; f < COUNT; f++) {
            double hertz = scale * (FOURTH + SPACING * (f - BANDWIDTHS.length));
            resonators[f] = new Resonator(rate).tune(hertz, 0.06 * hertz);
        }
    }

    /** Moves the lowest three formants to where they are at {@code seconds}. */
    void shape(Articulation articulation, double seconds) {
        for (int f = 0; f < BANDWIDTHS.length; f++) {
            resonators[f].tune(articulation.formant(f, seconds), scale * BANDWIDTHS[f]);
        }
    }

    double next(double sample) {
        double out = sample;
        for (Resonator resonator : resonators) {
            out = resonator.next(out);
        }
        return out;
    }
}
