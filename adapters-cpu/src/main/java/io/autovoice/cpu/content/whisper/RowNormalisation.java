package io.autovoice.cpu.content.whisper;

import io.autovoice.cpu.onnx.Tensor;

/** Brings every row to mean 0 and variance 1, as a layer normalisation without gain and bias. */
final class RowNormalisation {
    private static final double EPSILON = 1e-5; // of Whisper's own layer normalisations

    private RowNormalisation() {}

    /** @param left and right {@code [1][row][width]}; becomes rows of both widths */
    static float[] sideBySide(Tensor left, Tensor right) {
        int rows = (int) left.axis(1);
        int width = (int) left.axis(2);
        float[] both = new float[rows * 2 * width];
        for (int row = 0; row < rows; row++) {
            normalise(left, row, width, both, 2 * row * width);
            normalise(right, row, width, both, (2 * row + 1) * width);
        }
        return both;
    }

    private static void normalise(Tensor from, int row, int width, float[] into, int at) {
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < width; n++) {
            double value = from.floats().get(row * width + n);
            sum += value;
            squares += value * value;
        }
        double mean = sum / width;
        double scale = 1 / Math.sqrt(Math.max(0, squares / width - mean * mean) + EPSILON);
        for (int n = 0; n < width; n++) {
            into[at + n] = (float) ((from.floats().get(row * width + n) - mean) * scale);
        }
    }
}
