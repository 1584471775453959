package io.autovoice.gpu.engines.parity;

import java.util.Locale;

/**
 * How near an engine's outputs are to FP32; of several outputs, the worst.
 *
 * @param cosine between the two as vectors, 1 for the same direction
 * @param relativeL2 norm of the difference over the norm of the reference, 0 for the same
 */
public record ParityFigures(double cosine, double relativeL2) {
    /** Before anything was compared. */
    static final ParityFigures PERFECT = new ParityFigures(1, 0);

    static ParityFigures of(float[] expected, float[] actual) {
        double product = 0;
        double expectedPower = 0;
        double actualPower = 0;
        double differencePower = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = (double) actual[i] - expected[i];
            product += (double) actual[i] * expected[i];
            expectedPower += (double) expected[i] * expected[i];
            actualPower += (double) actual[i] * actual[i];
            differencePower += difference * difference;
        }
        if (differencePower == 0) {
            return PERFECT;
        }
        double scale = Math.sqrt(expectedPower) * Math.sqrt(actualPower);
        return new ParityFigures(scale == 0 ? 0 : product / scale, Math.sqrt(differencePower / expectedPower));
    }

    ParityFigures worse(ParityFigures other) {
        return new ParityFigures(Math.min(cosine, other.cosine), Math.max(relativeL2, other.relativeL2));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "cosine %.6f, relative L2 %.6f", cosine, relativeL2);
    }
}
