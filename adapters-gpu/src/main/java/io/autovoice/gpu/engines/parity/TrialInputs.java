package io.autovoice.gpu.engines.parity;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Inputs that are like those of songs in range and in how they are spread, always the same. */
public final class TrialInputs {
    private static final long SEED = 6;

    private TrialInputs() {}

    /** By name; empty for a family that has no engines. */
    public static Optional<Map<String, HostTensor>> of(ModelFamily family) {
        return switch (family) {
            // Magnitudes of a 4096-point transform: few and high in tones, tiny elsewhere.
            case SPLEETER -> Optional.of(Map.of("mag", tensor(Shape.of(1, 2, 512, 1024), new Spread(0, 300, 120, 8))));
            // Natural logarithm of mel magnitudes, floored at 1e-5.
            case FCPE -> Optional.of(Map.of("mel", tensor(Shape.of(1, 1003, 128), new Spread(-11.5, 2, 1, 1))));
            // Whisper's normalised log-mel.
            case WHISPER_ENCODER ->
                Optional.of(Map.of("mel", tensor(Shape.of(1, 80, 1003), new Spread(-1, 1.5, 2, 4))));
            case MDX_NET, SWIFT_F0, RMVPE, HUBERT, GE2E_SPEAKER, RVC -> Optional.empty();
        };
    }

    /**
     * {@code low + (high - low) u^power}, with {@code u} uniform.
     *
     * @param held for how many rows of the last axis numbers stay as they are, as those of a tone do
     */
    private record Spread(double low, double high, int power, int held) {
        double at(double u) {
            return low + (high - low) * Math.pow(u, power);
        }
    }

    private static HostTensor tensor(Shape shape, Spread spread) {
        SplittableRandom random = new SplittableRandom(SEED);
        int row = Math.toIntExact(shape.axes().get(shape.axes().size() - 1));
        float[] values = new float[Math.toIntExact(shape.elements())];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / row % spread.held() == 0 ? (float) spread.at(random.nextDouble()) : values[i - row];
        }
        return new HostTensor(shape, values);
    }
}
