package io.autovoice.gpu.kernels;

/**
 * A function for a GPU, and the shape in which it is launched.
 *
 * @param entryPoint its name in the source, {@code extern "C"}
 * @param blockSize threads in a block, all along x
 * @param sharedBytes of shared memory for each block beside what the source declares itself, at most 48 KiB: any GPU has that
 */
public record Kernel(KernelSource source, String entryPoint, int blockSize, int sharedBytes) {
    private static final int MOST_THREADS = 1024;
    private static final int MOST_SHARED_BYTES = 48 * 1024;
    private static final int WARP = 32;

    public Kernel {
        if (!(blockSize > 0 && blockSize <= MOST_THREADS && blockSize % WARP == 0)) {
            throw new IllegalArgumentException("A block has whole warps, 32 to %d threads, got %d of %s"
                    .formatted(MOST_THREADS, blockSize, entryPoint));
        }
        if (!(sharedBytes >= 0 && sharedBytes <= MOST_SHARED_BYTES)) {
            throw new IllegalArgumentException("A block has 0 to %d bytes of shared memory, got %d of %s"
                    .formatted(MOST_SHARED_BYTES, sharedBytes, entryPoint));
        }
    }

    /** Without shared memory of its own. */
    Kernel(KernelSource source, String entryPoint, int blockSize) {
        this(source, entryPoint, blockSize, 0);
    }

    /** Blocks for one thread an item. */
    public int blocksFor(long items) {
        return Math.toIntExact((items + blockSize - 1) / blockSize);
    }
}
