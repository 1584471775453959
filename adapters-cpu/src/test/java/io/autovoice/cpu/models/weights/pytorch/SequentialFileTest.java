package io.autovoice.cpu.models.weights.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.MissingResourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PyTorch's format before the zip. */
class SequentialFileTest {
    private static final String FIRST = "94768892332736"; // keys were addresses
    private static final String SECOND = "94768892331376";
    private static final byte[] MAGIC = new PickleBytes()
            .operation(0x8a)
            .raw(10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19)
            .end();
    private static final byte[] VERSION =
            new PickleBytes().operation('M').raw(0xe9, 0x03).end();
    private static final byte[] MACHINE = new PickleBytes()
            .dictionary()
            .text("little_endian")
            .yes()
            .operation('s')
            .end();

    @TempDir
    private Path folder;

    @Test
    void gives_each_tensor_its_part_of_a_shared_storage() throws IOException {
        PyTorchArchive archive = PyTorchArchive.open(write(whole()));

        assertThat(archive.names()).containsExactly("a", "b", "c");
        assertThat(archive.values("a")).containsExactly(1, 2);
        assertThat(archive.values("b")).containsExactly(3);
        assertThat(archive.values("c")).containsExactly(4);
    }

    @Test
    void is_refused_if_it_is_cut_off_at_any_place() throws IOException {
        byte[] whole = whole();

        for (int length = 0; length < whole.length; length++) {
            refuses(write(Arrays.copyOf(whole, length)), "can't be used");
        }
    }

    @Test
    void is_refused_if_a_storage_counts_otherwise() throws IOException {
        refuses(write(MAGIC, VERSION, MACHINE, state(), keys(FIRST, SECOND), storage(1, 2), storage(4)), "2 numbers");
    }

    @Test
    void is_refused_if_its_storages_are_not_those_of_its_tensors() throws IOException {
        refuses(write(MAGIC, VERSION, MACHINE, state(), keys("7"), storage(1)), "no tensor uses");
        refuses(write(MAGIC, VERSION, MACHINE, state(), keys(SECOND, SECOND), storage(4), storage(4)), "twice");

        PyTorchArchive half = PyTorchArchive.open(write(MAGIC, VERSION, MACHINE, state(), keys(SECOND), storage(4)));
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> half.values("a"))
                .withMessageContaining("storage " + FIRST + " is missing");
    }

    @Test
    void is_refused_if_it_comes_from_another_machine_or_time() throws IOException {
        byte[] bigEndian = new PickleBytes().dictionary().end();
        byte[] newer = new PickleBytes().integer(1002).end();

        refuses(write(MAGIC, VERSION, bigEndian, state(), keys()), "little-endian");
        refuses(write(MAGIC, newer, MACHINE, state(), keys()), "none of PyTorch's formats");
    }

    private static byte[] whole() {
        return joined(MAGIC, VERSION, MACHINE, state(), keys(SECOND, FIRST), storage(4), storage(1, 2, 3));
    }

    private static byte[] state() {
        return new PickleBytes()
                .dictionary()
                .mark()
                .text("a")
                .tensor("FloatStorage", FIRST, 3, 0, new int[] {2}, new int[] {1})
                .text("b")
                .tensor("FloatStorage", FIRST, 3, 2, new int[] {1}, new int[] {1})
                .text("c")
                .tensor("FloatStorage", SECOND, 1, 0, new int[] {1}, new int[] {1})
                .entries()
                .end();
    }

    private static byte[] keys(String... keys) {
        PickleBytes pickle = new PickleBytes().operation(']').mark();
        for (String key : keys) {
            pickle.text(key);
        }
        return pickle.operation('e').end();
    }

    private static byte[] storage(float... values) {
        return joined(
                ArchiveFile.littleEndian(Long.BYTES).putLong(values.length).array(), ArchiveFile.floats(values));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Path write(byte[]... parts) throws IOException {
        return Files.write(folder.resolve("weights.pt"), joined(parts));
    }

    private static void refuses(Path file, String because) {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> PyTorchArchive.open(file))
                .withMessageContaining(because);
    }
}
