package io.autovoice.cpu.models.weights.pytorch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PyTorch's format before 1.6: five pickles one after the other (a magic number, a version, the machine, what was saved, the storages' keys), then the
 * storages in the order of the keys, each after its count of numbers.
 */
final class SequentialState implements SavedState {
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final int VERSION = 1001;

    private final Path file;
    private final Object root;
    private final Map<String, Long> offsets;

    private SequentialState(Path file, Object root, Map<String, Long> offsets) {
        this.file = file;
        this.root = root;
        this.offsets = offsets;
    }

    static SequentialState open(Path file) throws IOException {
        ByteArrayInputStream in = beginning(file);
        int size = in.available();
        StateUnpickler pickle = new StateUnpickler();
        if (!MAGIC.equals(pickle.load(in)) || !Integer.valueOf(VERSION).equals(pickle.load(in))) {
            throw new UnsuitableContentException("it is in none of PyTorch's formats");
        }
        if (!(pickle.load(in) instanceof Map<?, ?> machine) || !Boolean.TRUE.equals(machine.get("little_endian"))) {
            throw new UnsuitableContentException("its numbers aren't little-endian");
        }
        Object root = pickle.load(in);
        Object keys = pickle.load(in);
        return new SequentialState(file, root, offsets(file, size - in.available(), keys, pickle.storages()));
    }

    @Override
    public Object root() {
        return root;
    }

    @Override
    public ByteBuffer read(Storage storage) throws IOException {
        Long offset = offsets.get(storage.key());
        if (offset == null) {
            throw new UnsuitableContentException("its storage %s is missing".formatted(storage.key()));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel, offset, storage.bytes());
        }
    }

    private static ByteArrayInputStream beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new ByteArrayInputStream(in.readNBytes(LARGEST_PICKLE));
        }
    }

    private static Map<String, Long> offsets(Path file, long start, Object keys, Map<String, Storage> storages)
            throws IOException {
        Map<String, Long> offsets = new HashMap<>();
        try (FileChannel channel = FileChannel.open(file)) {
            long position = start;
            for (Object key : (List<?>) keys) {
                Storage storage = storages.get(key);
                if (storage == null || offsets.containsKey(storage.key())) {
                    throw new UnsuitableContentException("it has a storage that no tensor uses, or one twice");
                }
                long count = read(channel, position, Long.BYTES).getLong();
                position += Long.BYTES;
                if (count != storage.count() || position + storage.bytes() > channel.size()) {
                    throw new UnsuitableContentException("storage %s has %d numbers and should have %d"
                            .formatted(storage.key(), count, storage.count()));
                }
                offsets.put(storage.key(), position);
                position += storage.bytes();
            }
        }
        return offsets;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = SavedState.littleEndian(new byte[length]);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("it is cut off");
            }
        }
        return bytes.flip();
    }
}
