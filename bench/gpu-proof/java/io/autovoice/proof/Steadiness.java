package io.autovoice.proof;

import java.util.OptionalLong;

/** Watches the GPU's memory over rounds of the same work. The first rounds may reserve what later ones use again. */
final class Steadiness {
    private static final int SETTLING = 10; // rounds
    private static final long LARGEST_GROWTH = 16; // MiB: nvidia-smi counts in steps of 2, and others may use the GPU

    private OptionalLong settled = OptionalLong.empty();
    private OptionalLong last = OptionalLong.empty();
    private int rounds;

    void round() {
        rounds++;
        last = GpuMemory.used();
        if (rounds <= SETTLING) {
            settled = last;
        }
    }

    int rounds() {
        return rounds;
    }

    /** False where there is no GPU to ask. */
    boolean steady() {
        return settled.isPresent() && last.isPresent() && last.getAsLong() - settled.getAsLong() <= LARGEST_GROWTH;
    }

    @Override
    public String toString() {
        return settled.isPresent() && last.isPresent()
                ? "GPU memory %d MiB after round %d, %d MiB after round %d"
                        .formatted(settled.getAsLong(), Math.min(SETTLING, rounds), last.getAsLong(), rounds)
                : "GPU memory unknown";
    }
}
