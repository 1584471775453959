package io.autovoice.gpu.network;

import io.autovoice.domain.failure.EngineFailedException;

/** Tells numbers that a working GPU may give from others. */
public final class Sense {
    private Sense() {}

    /**
     * @param what completes "The GPU's": {@code separation}
     * @throws EngineFailedException if one of them isn't finite
     */
    public static void requireFinite(String what, float[] values) {
        float zero = 0; // x * 0 is NaN for what isn't finite, and 0 for all others
        for (float value : values) {
            zero += value * 0;
        }
        if (zero != 0) { // true of NaN too
            throw nonsense(what, "numbers that are not finite");
        }
    }

    public static EngineFailedException nonsense(String what, String numbers) {
        return new EngineFailedException(
                "The GPU's %s gave %s.".formatted(what, numbers), "The CPU does it: --device cpu.");
    }
}
