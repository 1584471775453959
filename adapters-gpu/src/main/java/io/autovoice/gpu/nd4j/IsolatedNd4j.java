package io.autovoice.gpu.nd4j;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.matching.RowProducts;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Starts the ND4J of a folder, once it has shown that it is the backend that was wanted and can multiply. What is started stays until the
 * process ends: native libraries can't be loaded twice.
 *
 * @param natives where its native libraries are unpacked
 */
record IsolatedNd4j(JarFolder jars, Path natives) {
    private static final String BRIDGE = "io.autovoice.gpu.nd4j.Nd4jBridge";
    private static final float[][] TRIAL = {{0.6f, 0.8f}, {0.8f, -0.6f}};
    private static final double TOLERANCE = 1e-5; // of a product

    /** @throws EngineFailedException with reason and remedy, if it can't run here */
    RowProducts start(int device) {
        if (jars.state() instanceof GpuLibrary.Absent absent) {
            throw new EngineFailedException(absent.reason() + ".", absent.remedy());
        }
        IsolatedClasses classes = classes();
        BiFunction<float[][], float[][], Stream<float[]>> bridge =
                IsolatedRowProducts.inside(classes, () -> bridge(classes, device));
        requireBackend(jars.set(), IsolatedRowProducts.inside(classes, bridge::toString));
        RowProducts products = new IsolatedRowProducts(bridge, classes);
        requireSense(products);
        return products;
    }

    private IsolatedClasses classes() {
        try {
            return new IsolatedClasses(jars.jars());
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // our own class, which says so
    private BiFunction<float[][], float[][], Stream<float[]>> bridge(IsolatedClasses classes, int device) {
        try {
            classes.unpackInto(natives);
            return (BiFunction<float[][], float[][], Stream<float[]>>)
                    classes.adopt(BRIDGE).getConstructor(int.class).newInstance(device);
        } catch (InvocationTargetException failure) {
            throw IsolatedRowProducts.translated(failure);
        } catch (IOException | ReflectiveOperationException failure) {
            throw failed(failure);
        }
    }

    /** Without a GPU that it can use ND4J takes whatever other backend it finds, and says so in its log alone. */
    static void requireBackend(JarSet set, String found) {
        if (!found.equals(set.backend())) {
            throw new EngineFailedException(
                    "%s fell back to %s.".formatted(set.name(), found), "See what the GPU lacks: autovoice doctor.");
        }
    }

    private void requireSense(RowProducts products) {
        products.inBlocks(TRIAL, TRIAL, (first, queries, block) -> {
            for (int n = 0; n < block.length; n++) {
                float expected = n % 3 == 0 ? 1 : 0;
                if (!(Math.abs(block[n] - expected) < TOLERANCE)) { // NaN is no sense either
                    throw new EngineFailedException(
                            "%s computes nonsense: %s instead of %s."
                                    .formatted(jars.set().name(), block[n], expected),
                            "Leave the GPU out by --device cpu.");
                }
            }
        });
    }

    private EngineFailedException failed(Exception failure) {
        return new EngineFailedException(
                "%s does not start: %s.".formatted(jars.set().name(), failure),
                "Fetch it again: " + jars.install() + ".",
                failure);
    }
}
