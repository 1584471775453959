package io.autovoice.gpu.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.matching.RowProducts;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes over the bridge, by bridges of Java's. */
class IsolatedRowProductsTest {
    private static final float[][] ROWS = {{1, 0}, {0, 1}, {1, 1}};

    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void blocks_are_handed_over_with_the_queries_they_are_of_and_the_stream_is_closed() {
        StringBuilder heard = new StringBuilder();

        over((candidates, queries) -> stream(new float[6], new float[3]))
                .inBlocks(
                        ROWS,
                        ROWS,
                        (first, queries, products) ->
                                heard.append(first).append('+').append(queries).append(' '));

        assertThat(heard).hasToString("0+2 2+1 ");
        assertThat(closed).hasValue(1);
    }

    @Test
    void what_nd4j_throws_is_a_failure_with_a_remedy_and_frees_the_device() {
        RowProducts failing = over((candidates, queries) -> stream(new float[6]).map(block -> {
            throw new IllegalStateException("CUDA stream 7 is sick");
        }));

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> failing.inBlocks(ROWS, ROWS, (first, queries, products) -> {}))
                .withMessage("ND4J failed: CUDA stream 7 is sick (IllegalStateException).")
                .satisfies(failure -> assertThat(failure.remedy()).contains("--device cpu"));
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_library_that_is_missing_is_such_a_failure_too() {
        RowProducts failing = over((candidates, queries) -> {
            throw new UnsatisfiedLinkError("libcublas.so.11");
        });

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> failing.inBlocks(ROWS, ROWS, (first, queries, products) -> {}))
                .withMessageContaining("libcublas.so.11");
    }

    @Test
    void a_device_without_memory_is_told_apart() {
        RowProducts full = over((candidates, queries) -> {
            throw new IllegalStateException(new OutOfMemoryError("Cannot allocate 3 GB"));
        });

        assertThatExceptionOfType(OutOfDeviceMemoryException.class)
                .isThrownBy(() -> full.inBlocks(ROWS, ROWS, (first, queries, products) -> {}))
                .withMessageContaining("Cannot allocate 3 GB");
    }

    @Test
    void what_is_no_number_is_no_product() {
        RowProducts nonsense = over((candidates, queries) -> stream(new float[] {0, 0, Float.NaN}));

        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> nonsense.inBlocks(ROWS, ROWS, (first, queries, products) -> {}))
                .withMessage("ND4J computed NaN, which no product is.");
    }

    @Test
    void what_the_receiver_throws_stays_what_it_was() {
        RowProducts products = over((candidates, queries) -> stream(new float[9]));

        assertThatExceptionOfType(ConversionCancelledException.class)
                .isThrownBy(() -> products.inBlocks(ROWS, ROWS, (first, queries, block) -> {
                    throw new ConversionCancelledException();
                }));
        assertThat(closed).hasValue(1);
    }

    private Stream<float[]> stream(float[]... blocks) {
        return IntStream.range(0, blocks.length).mapToObj(n -> blocks[n]).onClose(closed::incrementAndGet);
    }

    private static RowProducts over(BiFunction<float[][], float[][], Stream<float[]>> bridge) {
        return new IsolatedRowProducts(bridge, ClassLoader.getPlatformClassLoader());
    }
}
