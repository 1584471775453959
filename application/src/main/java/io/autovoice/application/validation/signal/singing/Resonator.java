package io.autovoice.application.validation.signal.singing;

import io.autovoice.domain.audio.SampleRate;

/** Klatt's digital resonator (1980, eq. 1 and 2): two poles, unity gain at 0 Hz. */
final class Resonator {
    private final double period; // s a sample
    private double a;
    private double b;
    private double c;
    private double previous;
    private double beforePrevious;

    Resonator(SampleRate rate) {
        this.period = 1.0 / rate.hertz();
    }

    Resonator tune(double hertz, double bandwidth) {
        double radius = Math.exp(-Math.PI * bandwidth * period);
        c = -radius * radius;
        b = 2 * radius * Math.cos(2 * Math.PI * hertz * period);
        a = 1 - b - c;
        return this;
    }

    double next(double sample) {
        double out = a * sample + b * previous + c * beforePrevious;
        beforePrevious = previous;
        previous = out;
        return out;
    }
}
