package io.autovoice.cpu.matching;

import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.testing.contract.RowProductsContract;

class Nd4jRowProductsTest implements RowProductsContract {
    @Override
    public RowProducts products() {
        return new Nd4jRowProducts();
    }
}
