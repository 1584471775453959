package io.autovoice.cpu.models.weights;

import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of weights, read piece by piece: a block that isn't asked for is never in memory. */
final class WeightFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final long size;

    private WeightFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    static WeightFile open(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new WeightFile(path, channel, channel.size());
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "The weight file %s can't be read: %s".formatted(path.getFileName(), failure),
                    "See whether it is there: autovoice models verify.",
                    failure);
        }
    }

    long size() {
        return size;
    }

    /** Little-endian bytes, a copy. */
    ByteBuffer read(long offset, long count) {
        if (offset < 0 || count < 0 || offset > size - count || count > Integer.MAX_VALUE - Long.BYTES) {
            throw broken("%d bytes from %d on are not within its %d".formatted(count, offset, size));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) count).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw broken("it has become shorter while it was read");
                }
            }
        } catch (IOException failure) {
            throw new MissingResourceException(
                    "The weight file %s can't be read: %s".formatted(path.getFileName(), failure),
                    "See whether its disk is well, then install the model again: autovoice models install.",
                    failure);
        }
        return bytes.flip();
    }

    /** For throwing. */
    MissingResourceException broken(String what) {
        return new MissingResourceException(
                "The weight file %s is not as it should be: %s".formatted(path.getFileName(), what),
                "Install the model again: autovoice models install.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
