package io.autovoice.application.validation.signal.singing;

import io.autovoice.domain.audio.SampleRate;

/** Noise of a narrow place in the mouth: a resonance whose low side is taken away by a difference. */
final class Frication {
    private final Resonator resonator;
    private final double rate;
    private double gain;
    private double previous;

    Frication(SampleRate rate) {
        this.resonator = new Resonator(rate);
        this.rate = rate.hertz();
    }

    void shape(Articulation articulation, double seconds) {
        double centre = articulation.noiseCentre(seconds);
        double width = articulation.noiseWidth(seconds);
        resonator.tune(centre, width);
        double difference = 2 * Math.sin(Math.PI * centre / rate);
        double resonance = centre / width;
        gain = Math.sqrt(1000 / width) / (difference * resonance); // about one loudness for all bands
    }

    double next(double noise) {
        double difference = noise - previous;
        previous = noise;
        return gain * resonator.next(difference);
    }
}
