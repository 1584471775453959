package io.autovoice.domain.signal;

/** The mel scale of the HTK book (Young et al., 2006, eq. 5.13): logarithmic throughout, linear in its limit towards 0 Hz. */
public final class HtkMelScale {
    private static final double MEL_PER_DECADE = 2595;
    private static final double CORNER_HERTZ = 700;

    private HtkMelScale() {}

    public static double toMel(double hertz) {
        return MEL_PER_DECADE * Math.log10(1 + hertz / CORNER_HERTZ);
    }

    public static double toHertz(double mel) {
        return CORNER_HERTZ * (Math.pow(10, mel / MEL_PER_DECADE) - 1);
    }
}
