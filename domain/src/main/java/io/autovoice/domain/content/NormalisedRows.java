package io.autovoice.domain.content;

/** Rows brought to mean 0 and variance 1, as by a layer normalisation without gain and bias. */
public final class NormalisedRows {
    private static final double EPSILON = 1e-5; // of Whisper's own layer normalisations

    private NormalisedRows() {}

    /** @param left and right {@code [row][width]}; becomes rows of both widths */
    public static float[] sideBySide(float[] left, float[] right, int width) {
        float[] both = new float[2 * left.length];
        for (int row = 0; row < left.length / width; row++) {
            normalise(left, row * width, width, both, 2 * row * width);
            normalise(right, row * width, width, both, (2 * row + 1) * width);
        }
        return both;
    }

    private static void normalise(float[] from, int start, int width, float[] into, int at) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < width; n++) {
            double value = from[start + n];
            sum += value;
            squares += value * value;
        }
        double mean = sum / width;
        double scale = 1 / Math.sqrt(Math.max(0, squares / width - mean * mean) + EPSILON);
        for (int n = 0; n < width; n++) {
            into[at + n] = (float) ((from[start + n] - mean) * scale);
        }
    }
}
