package io.autovoice.gpu.engines.cache;

import io.autovoice.gpu.engines.recipe.Checksum;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Named texts and a block of bytes under one checksum. On the disk, big-endian: a mark, the version, the number of texts, each as name and
 * value with their lengths before them, the length of the block, the block, SHA-256 of all that.
 */
final class SealedFile {
    static final String DRAFT = ".tmp";
    private static final long MARK = 0x4156_454E_4749_4E45L; // "AVENGINE"
    private static final int VERSION = 1;

    private final Map<String, String> fields;
    private final byte[] payload;

    /** @param payload shared, not copied */
    SealedFile(Map<String, String> fields, byte[] payload) {
        this.fields = fields;
        this.payload = payload;
    }

    Map<String, String> fields() {
        return fields;
    }

    byte[] payload() {
        return payload;
    }

    /** Replaces {@code file}: readers see the old one or the new, never half of one. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + DRAFT);
        try {
            MessageDigest digest = Checksum.digest();
            try (OutputStream disk = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW);
                    DataOutputStream out = new DataOutputStream(new DigestOutputStream(disk, digest))) {
                writeTo(out);
                out.flush();
                disk.write(digest.digest());
            }
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * @throws DamagedFileException if it is not whole, or none of ours
     * @throws IOException if it can't be read
     */
    static SealedFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length - Checksum.LENGTH;
        if (end < 0) {
            throw new DamagedFileException("it is too short");
        }
        MessageDigest digest = Checksum.digest();
        digest.update(bytes, 0, end);
        if (!Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new DamagedFileException("its checksum is wrong");
        }
        try {
            return parse(ByteBuffer.wrap(bytes, 0, end));
        } catch (BufferUnderflowException | NegativeArraySizeException notOurs) {
            throw new DamagedFileException("it is not one of ours");
        }
    }

    private static SealedFile parse(ByteBuffer in) throws DamagedFileException {
        if (in.getLong() != MARK || in.getInt() != VERSION) {
            throw new DamagedFileException("it is of another kind or version");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            String name = text(in);
            fields.put(name, text(in));
        }
        byte[] payload = block(in);
        return new SealedFile(fields, payload);
    }

    private void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(MARK);
        out.writeInt(VERSION);
        out.writeInt(fields.size());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(out, field.getKey().getBytes(StandardCharsets.UTF_8));
            write(out, field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        write(out, payload);
    }

    private static void write(DataOutputStream out, byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    private static String text(ByteBuffer in) {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static byte[] block(ByteBuffer in) {
        int length = in.getInt();
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] block = new byte[length];
        in.get(block);
        return block;
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
