package io.autovoice.cpu.separation.melody;

/** Which bins belong to the harmonics of a melody, 0..1: a Gaussian on each harmonic, as wide as the window's main lobe. */
public final class HarmonicComb {
    private static final double TOP = 16_000; // Hz
    private static final double STEEPEST = 0.12; // of F0 within a frame; anything steeper is a jump to another note
    private static final double SMEAR = 0.175; // of a harmonic's way within a frame shows as width under a Hann window

    private final double binHertz;
    private final double widthBins;
    private final double frameHops;

    /**
     * @param widthBins standard deviation of a tooth where the pitch stands still
     * @param hopSeconds from one frame to the next
     */
    public HarmonicComb(double binHertz, double widthBins, double hopSeconds) {
        this.binHertz = binHertz;
        this.frameHops = 1 / (binHertz * hopSeconds);
        this.widthBins = widthBins;
    }

    /** Weight of every bin of one frame, in [0, 1], whether or not somebody sings. */
    public float[] teeth(Melody melody, int frame, int bins) {
        double f0 = melody.hertz()[frame];
        double move = SMEAR * Math.min(Math.abs(melody.slope(frame)) * frameHops, STEEPEST * f0) / binHertz;
        float[] teeth = new float[bins];
        int end = (int) Math.min(bins, TOP / binHertz);
        for (int k = 0; k < end; k++) {
            double harmonic = Math.max(1, Math.rint(k * binHertz / f0));
            double distance = k - harmonic * f0 / binHertz;
            double variance = widthBins * widthBins + harmonic * harmonic * move * move;
            double exponent = 0.5 * distance * distance / variance;
            teeth[k] = exponent > 12 ? 0 : (float) Math.exp(-exponent);
        }
        return teeth;
    }
}
