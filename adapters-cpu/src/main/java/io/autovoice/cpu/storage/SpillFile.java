package io.autovoice.cpu.storage;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file of floats, deleted on close. Reads name their position, so that threads don't disturb each other. */
final class SpillFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    SpillFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void write(long position, float[] samples) {
        ByteBuffer bytes = buffer(samples.length);
        bytes.asFloatBuffer().put(samples);
        try {
            long at = position * Float.BYTES;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException failure) {
            throw failed("written", failure);
        }
    }

    void read(long position, float[] into, int offset, int length) {
        ByteBuffer bytes = buffer(length);
        try {
            long at = position * Float.BYTES;
            while (bytes.hasRemaining()) {
                int count = channel.read(bytes, at);
                if (count < 0) {
                    throw new EOFException("it ends too early");
                }
                at += count;
            }
        } catch (IOException failure) {
            throw failed("read", failure);
        }
        bytes.flip();
        bytes.asFloatBuffer().get(into, offset, length);
    }

    private static ByteBuffer buffer(int samples) {
        return ByteBuffer.allocate(samples * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    private RuntimeException failed(String attempt, IOException failure) {
        if (failure instanceof ClosedChannelException) {
            return new IllegalStateException("The temporary file '%s' is closed".formatted(path), failure);
        }
        return new OutputNotWrittenException(
                "The temporary file '%s' can't be %s: %s.".formatted(path, attempt, failure.getMessage()),
                "Make room in '%s', or choose another folder for temporary files (-Djava.io.tmpdir)."
                        .formatted(path.resolveSibling("..").normalize()),
                failure);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
