package io.autovoice.gpu.nd4j;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.matching.RowProducts;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the bridge multiplies, with its failures translated. One call at a time.
 *
 * @param bridge lives within the loader; known as what it implements
 */
record IsolatedRowProducts(BiFunction<float[][], float[][], Stream<float[]>> bridge, ClassLoader loader)
        implements RowProducts {
    private static final String NO_BACKEND = "NoAvailableBackendException"; // of ND4J's, whose classes we don't see
    private static final String REMEDY =
            "Leave the GPU out by --device cpu, or remove ND4J's folder; see autovoice doctor.";

    @Override
    public synchronized void inBlocks(float[][] candidates, float[][] queries, Receiver receiver) {
        if (queries.length == 0) {
            return;
        }
        try (Stream<float[]> blocks = inside(loader, () -> bridge.apply(candidates, queries))) {
            Iterator<float[]> each = blocks.iterator();
            int first = 0;
            while (first < queries.length) {
                float[] products = inside(loader, each::next);
                requireNumbers(products);
                int length = products.length / candidates.length;
                receiver.take(first, length, products);
                first += length;
            }
        }
    }

    private static void requireNumbers(float[] products) {
        for (float product : products) {
            if (!Float.isFinite(product)) {
                throw new EngineFailedException("ND4J computed %s, which no product is.".formatted(product), REMEDY);
            }
        }
    }

    /** Runs what may look for classes by the thread's loader, as ND4J does, and translates what it throws. */
    static <T> T inside(ClassLoader loader, Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return action.get();
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) { // ND4J's own classes are none of ours
            throw translated(failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static ConversionException translated(Throwable failure) {
        if (failure instanceof ConversionException known) {
            return known;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String words = String.valueOf(root.getMessage());
        if (root instanceof OutOfMemoryError || words.toLowerCase(Locale.ROOT).contains("alloc")) {
            return new OutOfDeviceMemoryException("ND4J found no memory: %s.".formatted(words), REMEDY, failure);
        }
        if (root.getClass().getSimpleName().equals(NO_BACKEND)) {
            return new EngineFailedException(
                    "ND4J found no GPU that it can use.", "See what the GPU lacks: autovoice doctor.", failure);
        }
        return new EngineFailedException(
                "ND4J failed: %s (%s).".formatted(words, root.getClass().getSimpleName()), REMEDY, failure);
    }
}
