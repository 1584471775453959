package io.autovoice.gpu;

import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.testing.contract.RowProductsContract;
import io.autovoice.gpu.matching.KernelRowProducts;
import io.autovoice.gpu.testing.HostDevice;

/** The kernel running on the host. */
class KernelRowProductsTest implements RowProductsContract {
    @Override
    public RowProducts products() {
        return new KernelRowProducts(new HostDevice(), tooLarge -> {});
    }
}
