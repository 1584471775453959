package io.autovoice.application.validation.signal.singing;

import io.autovoice.domain.audio.SampleRate;

/**
 * The derivative of the glottal flow: KLGLOTT88 of Klatt and Klatt, "Analysis, synthesis, and perception of voice quality variations"
 * (JASA 87, 1990), flow a t^2 - b t^3 while open, followed by a low-pass for the tilt. The corner at closure is rounded (polynomial
 * band-limited step), since it would alias.
 */
final class GlottalSource {
    private final double period; // s a sample
    private final double openQuotient;
    private final double tilt; // pole
    private double phase;
    private double tilted;

    GlottalSource(Singer singer, SampleRate rate) {
        this.period = 1.0 / rate.hertz();
        this.openQuotient = singer.openQuotient();
        this.tilt = Math.exp(-2 * Math.PI * singer.tiltHertz() / rate.hertz());
    }

    double next(double hertz) {
        double step = hertz * period;
        phase += step;
        phase -= Math.floor(phase);
        double open = phase / openQuotient;
        double flow = (open < 1 ? 2 * open - 3 * open * open : 0) + 0.5 * corner(phase - openQuotient, step);
        tilted = (1 - tilt) * flow + tilt * tilted;
        return tilted;
    }

    boolean isOpen() {
        return phase < openQuotient;
    }

    /** What a step of 2 at distance 0 lacks to be band-limited (Valimaki and Huovilainen, IEEE Signal Processing Magazine 24, 2007). */
    private static double corner(double distance, double step) {
        if (Math.abs(distance) >= step) {
            return 0;
        }
        double x = distance / step;
        return x >= 0 ? 2 * x - x * x - 1 : x * x + 2 * x + 1;
    }
}
