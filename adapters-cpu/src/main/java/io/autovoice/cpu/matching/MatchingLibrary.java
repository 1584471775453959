package io.autovoice.cpu.matching;

import io.autovoice.domain.matching.RowProducts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The library under the matching, started in the background: that takes half a second of reading and unpacking, in which other work is
 * done. Whatever it throws reaches those who wait for it. Safe for use by many threads.
 */
public final class MatchingLibrary {
    private final CompletableFuture<Void> start;
    private final RowProducts products;

    private MatchingLibrary(CompletableFuture<Void> start, RowProducts products) {
        this.start = start;
        this.products = products;
    }

    /** Begins to start it, and returns at once. Nobody needs to wait: its thread doesn't keep the program from ending. */
    public static MatchingLibrary starting() {
        return starting(new Nd4jRowProducts());
    }

    /** The same with products made elsewhere; everything else is still the library's. */
    public static MatchingLibrary starting(RowProducts products) {
        return starting(MatchingLibrary::multiply, products);
    }

    static MatchingLibrary starting(Runnable first) {
        return starting(first, new Nd4jRowProducts());
    }

    private static MatchingLibrary starting(Runnable first, RowProducts products) {
        return new MatchingLibrary(CompletableFuture.runAsync(first, MatchingLibrary::beside), products);
    }

    /**
     * Returns once the library can be used.
     *
     * @throws LinkageError and whatever else starting it threw, each time
     */
    public void await() {
        try {
            start.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** What matching multiplies with, once the library can be used; throws as {@link #await()} does. */
    public RowProducts products() {
        await();
        return products;
    }

    /** The smallest use of it loads all that is needed. */
    private static void multiply() {
        float[][] one = {{1}};
        Matrices.times(one, one);
    }

    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "autovoice-matching");
        thread.setDaemon(true);
        thread.start();
    }
}
