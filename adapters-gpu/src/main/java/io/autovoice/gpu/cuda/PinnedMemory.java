package io.autovoice.gpu.cuda;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/** Host memory that the system never moves, so that the GPU copies by itself while the host does something else. Grows to a bound; larger copies go in pieces. */
final class PinnedMemory implements AutoCloseable {
    private static final long LARGEST = 16 << 20; // bytes
    private Optional<Block> block = Optional.empty();

    /** Does something for each piece of so many bytes. */
    void forEachPiece(long bytes, Piece piece) {
        for (long at = 0; at < bytes; at += LARGEST) {
            long count = Math.min(LARGEST, bytes - at);
            piece.copy(atLeast(count), at, count);
        }
    }

    private Block atLeast(long bytes) {
        if (block.isEmpty() || block.get().bytes().capacity() < bytes) {
            close();
            block = Optional.of(Block.of(bytes));
        }
        return block.get();
    }

    @Override
    public void close() {
        block.map(Block::pointer).ifPresent(JCudaDriver::cuMemFreeHost);
        block = Optional.empty();
    }

    /** One block of it. */
    record Block(Pointer pointer, ByteBuffer bytes) {
        static Block of(long bytes) {
            Pointer pointer = new Pointer();
            CudaCalls.check(
                    JCudaDriver.cuMemHostAlloc(pointer, bytes, 0), "pin %d kB of memory".formatted(bytes >> 10));
            return new Block(pointer, pointer.getByteBuffer(0, bytes).order(ByteOrder.nativeOrder()));
        }
    }

    /** Copies one piece. */
    @FunctionalInterface
    interface Piece {
        /**
         * @param at bytes that lie before the piece
         * @param count bytes in it
         */
        void copy(Block host, long at, long count);
    }

    /** Moves values between the heap and pinned memory. */
    @FunctionalInterface
    interface Filling {
        /** @param done bytes that lie before what {@code host} holds */
        void fill(ByteBuffer host, long done);
    }
}
