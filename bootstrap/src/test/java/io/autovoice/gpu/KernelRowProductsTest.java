package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.testing.contract.RowProductsContract;
import io.autovoice.gpu.matching.KernelRowProducts;
import io.autovoice.gpu.testing.HostDevice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel running on the host. */
class KernelRowProductsTest implements RowProductsContract {
    private static final OutOfDeviceMemoryException FULL =
            new OutOfDeviceMemoryException("The toy is full.", "Get a larger one.");
    private static final float[][] ROWS = {{1, 2}, {3, 4}, {5, 6}};
    private final HostDevice device = new HostDevice();
    private int buffers;

    @Override
    public RowProducts products() {
        return new KernelRowProducts(device, tooLarge -> {});
    }

    @Test
    void short_of_memory_it_halves_its_blocks_once_and_says_so() {
        List<String> said = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        device.beforeAllocating(() -> full(3)); // the third is the first attempt's last

        new KernelRowProducts(device, tooLarge -> said.add(tooLarge.getMessage()))
                .inBlocks(ROWS, ROWS, (first, queries, products) -> blocks.add(queries));

        assertThat(said).containsExactly("The toy is full.");
        assertThat(blocks).containsExactly(2, 1);
        assertThat(device.openStreams()).isZero();
    }

    @Test
    void who_refuses_smaller_blocks_gets_the_failure() {
        device.beforeAllocating(() -> full(3));
        RowProducts strict = new KernelRowProducts(device, tooLarge -> {
            throw tooLarge;
        });

        assertThatThrownBy(() -> strict.inBlocks(ROWS, ROWS, (first, queries, products) -> {}))
                .isSameAs(FULL);
        assertThat(device.openStreams()).isZero();
    }

    private void full(int which) {
        if (++buffers == which) {
            throw FULL;
        }
    }
}
