package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;

/** The speaker encoder, step by step in double precision. */
final class PlainSpeakerEncoder {
    private static final int STATE = 256;

    private PlainSpeakerEncoder() {}

    static RandomWeights weights(long seed) {
        RandomWeights weights = new RandomWeights(seed)
                .with("model_state.linear.weight", 0, 0.1, STATE, STATE)
                .with("model_state.linear.bias", 0, 0.1, STATE);
        for (int layer = 0; layer < 3; layer++) {
            int inputs = layer == 0 ? 40 : STATE;
            weights.with("model_state.lstm.weight_ih_l" + layer, 0, 0.15, 4 * STATE, inputs)
                    .with("model_state.lstm.weight_hh_l" + layer, 0, 0.05, 4 * STATE, STATE)
                    .with("model_state.lstm.bias_ih_l" + layer, 0, 0.3, 4 * STATE)
                    .with("model_state.lstm.bias_hh_l" + layer, 0, 0.3, 4 * STATE);
        }
        return weights;
    }

    /** @param mels {@code [frame][band]} */
    static double[] embedding(Weights weights, double[][] mels) {
        double[][] x = mels;
        for (int layer = 0; layer < 3; layer++) {
            x = recurrent(weights, layer, x);
        }
        float[] matrix = weights.values("model_state.linear.weight");
        double[] voice = new double[STATE];
        double power = 0;
        for (int row = 0; row < STATE; row++) {
            double sum = weights.values("model_state.linear.bias")[row] + product(matrix, row, x[x.length - 1]);
            voice[row] = Math.max(0, sum);
            power += voice[row] * voice[row];
        }
        for (int row = 0; row < STATE; row++) {
            voice[row] /= Math.sqrt(power);
        }
        return voice;
    }

    /** PyTorch's order of gates: input, forget, cell, output. */
    private static double[][] recurrent(Weights weights, int layer, double[][] x) {
        float[] ofInput = weights.values("model_state.lstm.weight_ih_l" + layer);
        float[] ofState = weights.values("model_state.lstm.weight_hh_l" + layer);
        float[] inputBias = weights.values("model_state.lstm.bias_ih_l" + layer);
        float[] stateBias = weights.values("model_state.lstm.bias_hh_l" + layer);
        double[][] states = new double[x.length][STATE];
        double[] cell = new double[STATE];
        for (int t = 0; t < x.length; t++) {
            double[] gates = new double[4 * STATE];
            for (int row = 0; row < gates.length; row++) {
                double before = t == 0 ? 0 : product(ofState, row, states[t - 1]);
                gates[row] = product(ofInput, row, x[t]) + inputBias[row] + before + stateBias[row];
            }
            for (int i = 0; i < STATE; i++) {
                cell[i] = PlainLayers.sigmoid(gates[STATE + i]) * cell[i]
                        + PlainLayers.sigmoid(gates[i]) * Math.tanh(gates[2 * STATE + i]);
                states[t][i] = PlainLayers.sigmoid(gates[3 * STATE + i]) * Math.tanh(cell[i]);
            }
        }
        return states;
    }

    private static double product(float[] matrix, int row, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += matrix[row * x.length + i] * x[i];
        }
        return sum;
    }
}
