package io.autovoice.cpu.models.weights;

import java.util.Set;

/** Named blocks of trained numbers, last axis fastest. */
public interface Weights {

    Set<String> names();

    /**
     * Sizes of the axes of a block.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if there is no such block
     */
    long[] shape(String name);

    /**
     * The numbers of a block, widened to floats, a copy.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if there is no such block
     */
    float[] values(String name);
}
