package io.autovoice.cpu.conversion.rvc;

/** F0 in 255 steps on a mel scale, as the generators' embedding of pitch has them: 1 for unvoiced and 50 Hz, 255 for 1100 Hz. */
final class CoarsePitch {
    private static final double LOWEST_MEL = mel(50); // Hz
    private static final double HIGHEST_MEL = mel(1100); // Hz
    private static final int STEPS = 255;

    private CoarsePitch() {}

    /** @param hertz 0 for unvoiced */
    static long of(double hertz) {
        double mel = mel(hertz);
        double step = mel > 0 ? (mel - LOWEST_MEL) * (STEPS - 1) / (HIGHEST_MEL - LOWEST_MEL) + 1 : 1;
        return (long) Math.rint(Math.max(1, Math.min(STEPS, step)));
    }

    /** O'Shaughnessy's formula, with natural logarithms. */
    private static double mel(double hertz) {
        return 1127 * Math.log1p(hertz / 700);
    }
}
