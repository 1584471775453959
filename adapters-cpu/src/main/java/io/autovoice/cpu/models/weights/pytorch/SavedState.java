package io.autovoice.cpu.models.weights.pytorch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A file in one of PyTorch's formats: the object that was saved, and the storages that it refers to. */
interface SavedState {
    int LARGEST_PICKLE = 16 << 20; // bytes; without the numbers a thousand tensors take 200 kB

    /** Dictionaries, lists, texts, numbers and {@link StoredTensor}s. */
    Object root();

    /** Numbers of a storage, little-endian. */
    ByteBuffer read(Storage storage) throws IOException;

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
