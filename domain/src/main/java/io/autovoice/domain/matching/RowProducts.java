package io.autovoice.domain.matching;

/**
 * The inner product of each of many rows with each of others: of unit rows, their cosines. Most of what matching takes is spent here, so
 * that whoever has a faster machine for it puts it in. What is needed on a device is made, used and freed within one call: there is
 * nothing to close. Safe for use by many threads, one call after the other if need be; the same rows give the same products, to the bit.
 */
@FunctionalInterface
public interface RowProducts {

    /**
     * Hands over all products, block by block, in the order of the queries, on the caller's thread.
     *
     * @param candidates {@code [candidate][dimension]}, one or more, all of one width of one or more
     * @param queries {@code [query][dimension]}, of that width; none gives no block
     * @param receiver gets each block once; what it throws ends the call and reaches the caller
     * @throws io.autovoice.domain.failure.EngineFailedException if the device fails or isn't what it was
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the device's memory doesn't hold the candidates and one block
     */
    void inBlocks(float[][] candidates, float[][] queries, Receiver receiver);

    /** Takes the products of some queries that follow one another. */
    @FunctionalInterface
    interface Receiver {

        /**
         * @param first the query that the block begins with
         * @param queries how many it has, one or more
         * @param products {@code [query][candidate]} one after the other, {@code queries * candidates} long: the receiver's to read until it
         *     returns
         */
        void take(int first, int queries, float[] products);
    }
}
