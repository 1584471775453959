package io.autovoice.domain.signal;

/**
 * The weights of a change of the sampling rate by {@code up / down} in lowest terms: output {@code n} lies at input {@code n * down / up} and is
 * a weighted sum of the {@link #taps()} inputs from {@link #firstInput} on. Low pass and interpolation in one. Immutable.
 */
public final class PolyphaseWeights {
    private final int up;
    private final int down;
    private final int reach;
    private final SincKernel kernel;

    /** Between two rates in hertz. */
    public PolyphaseWeights(int from, int to, SincKernel kernel) {
        int divisor = greatestCommonDivisor(from, to);
        this.up = to / divisor;
        this.down = from / divisor;
        this.reach = (int) Math.ceil(kernel.halfWidth() * Math.max(1.0, (double) from / to));
        this.kernel = kernel;
    }

    public int up() {
        return up;
    }

    public int down() {
        return down;
    }

    /** Inputs that an output is made of; an even number. */
    public int taps() {
        return 2 * reach;
    }

    /** The first input that output {@code n} needs. */
    public long firstInput(long n) {
        return n * down / up - reach + 1;
    }

    /** Which of the {@link #up()} rows of weights output {@code n} takes. */
    public int phase(long n) {
        return (int) (n * down % up);
    }

    /** Writes the {@link #taps()} weights of a phase, scaled to a sum of one, so that a constant stays the same constant at every phase. */
    public void design(int phase, double[] weights) {
        double scale = Math.min(1.0, (double) up / down);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = kernel.at((k - reach + 1 - (double) phase / up) * scale);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
