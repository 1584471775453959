package io.autovoice.gpu.nd4j;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products of rows by whichever ND4J is beside it. It is defined anew within the loader of ND4J's jars, and known outside as what it
 * implements: candidates and queries in, blocks of products out, one after the other, on the calling thread; closing the stream frees what is
 * on the device. It must stay a single class that needs nothing but the JDK and ND4J.
 */
public final class Nd4jBridge implements BiFunction<float[][], float[][], Stream<float[]>> {
    private static final int BLOCK = 512; // queries a product

    private final int device;

    /** @param device index of the GPU; a backend without GPUs ignores it */
    public Nd4jBridge(int device) {
        this.device = device;
        Nd4j.getAffinityManager().unsafeSetDevice(device);
    }

    @Override
    public Stream<float[]> apply(float[][] candidates, float[][] queries) {
        Nd4j.getAffinityManager().unsafeSetDevice(device); // of this thread
        INDArray left = matrix(candidates, 0, candidates.length);
        return IntStream.range(0, (queries.length + BLOCK - 1) / BLOCK)
                .mapToObj(block -> products(left, queries, block * BLOCK))
                .onClose(left::close);
    }

    /** A row of products a query, one after the other: as the columns of a matrix in Fortran's order, which is what BLAS writes. */
    private static float[] products(INDArray left, float[][] queries, int first) {
        int length = Math.min(BLOCK, queries.length - first);
        try (INDArray right = matrix(queries, first, length);
                INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {left.rows(), length}, 'f')) {
            left.mmuli(right.transpose(), product);
            float[] values = new float[(int) product.length()];
            product.data().asNioFloat().get(values); // waits for the device
            return values;
        }
    }

    private static INDArray matrix(float[][] rows, int first, int length) {
        int width = rows[first].length;
        float[] flat = new float[length * width];
        for (int row = 0; row < length; row++) {
            System.arraycopy(rows[first + row], 0, flat, row * width, width);
        }
        return Nd4j.create(flat, new long[] {length, width}, DataType.FLOAT);
    }

    /** The backend that ND4J has chosen: {@code JCublasBackend} or {@code CpuBackend}. */
    @Override
    public String toString() {
        return Nd4j.getBackend().getClass().getSimpleName();
    }
}
