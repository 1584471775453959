package io.autovoice.domain.signal;

/** The impulse response of an ideal low-pass, sin(pi x) / (pi x): 1 at 0, and 0 at every other whole number. */
public final class Sinc {
    private Sinc() {}

    public static double at(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
