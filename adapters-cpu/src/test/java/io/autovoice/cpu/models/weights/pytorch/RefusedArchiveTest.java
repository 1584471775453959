package io.autovoice.cpu.models.weights.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedArchiveTest {
    private static final int[] ONE = {1};
    private static final byte[] EMPTY = new PickleBytes().dictionary().end();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "os, system",
        "posix, system",
        "builtins, eval",
        "builtins, exec",
        "__builtin__, complex",
        "subprocess, Popen",
        "decimal, Decimal", // the general reader has a constructor for this one
        "copyreg, _reconstructor",
        "torch, QInt8Storage",
        "torch.storage, UntypedStorage",
        "evil, FloatStorage",
        "numpy.core.multiarray, _reconstruct"
    })
    void a_pickle_that_names_anything_else(String module, String name) throws IOException {
        byte[] pickle = new PickleBytes()
                .name(module, name)
                .mark()
                .text("echo")
                .tuple()
                .call()
                .end();

        refuses(zip(pickle), module + "." + name);
    }

    @ParameterizedTest(name = "operation {0}")
    @ValueSource(
            ints = {
                0x93, // STACK_GLOBAL
                0x81, // NEWOBJ
                0x92, // NEWOBJ_EX
                0x8a + 1, // LONG4
                'i', // INST
                'o', // OBJ
                'P', // PERSID
                'V', // UNICODE
                0x8d, // BINUNICODE8
                0x82, // EXT1
                0x96, // BYTEARRAY8
                0xff
            })
    void a_pickle_with_an_operation_that_tensors_do_without(int operation) throws IOException {
        byte[] pickle = new PickleBytes()
                .text("os")
                .text("system")
                .operation(operation)
                .raw(1, 1, 1, 1, 1, 1, 1, 1)
                .end();

        refuses(zip(pickle), "operation 0x");
    }

    @Test
    void a_long_name_without_repeating_all_of_it() throws IOException {
        String name = "x".repeat(10_000);

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> PyTorchArchive.open(
                        zip(new PickleBytes().name("os", name).end())))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void attributes_of_a_tensor() throws IOException {
        byte[] pickle = new PickleBytes()
                .tensor("FloatStorage", "0", 1, 0, ONE, ONE)
                .dictionary()
                .operation('b')
                .end();

        refuses(zip(pickle), "attributes");
    }

    @Test
    void a_text_that_claims_two_gigabytes() throws IOException {
        byte[] pickle =
                new PickleBytes().operation('X').raw(0xff, 0xff, 0xff, 0x7f).end();

        refuses(zip(pickle), "ends within a text");
    }

    @Test
    void a_dictionary_that_is_its_own_key() throws IOException {
        byte[] pickle = new PickleBytes()
                .dictionary()
                .operation('q')
                .raw(0)
                .operation('h')
                .raw(0)
                .integer(1)
                .operation('s')
                .end();

        refuses(zip(pickle), "key");
    }

    @Test
    void dictionaries_without_end() throws IOException {
        PickleBytes pickle = new PickleBytes();
        for (int level = 0; level < 10_000; level++) {
            pickle.dictionary().text("x");
        }
        pickle.integer(1);
        for (int level = 0; level < 10_000; level++) {
            pickle.operation('s');
        }

        refuses(zip(pickle.end()), "deep");
    }

    @Test
    void names_without_end() throws IOException {
        byte[] pickle = new PickleBytes()
                .dictionary()
                .text("x".repeat(1001))
                .integer(1)
                .operation('s')
                .end();

        refuses(zip(pickle), "more than 1000 characters");
    }

    @Test
    void whatever_chance_makes_of_a_pickle_unless_it_is_still_one() throws IOException {
        byte[] whole = state("0", 1, 0, ONE, ONE);
        Random random = new Random(1);
        int refused = 0;

        for (int i = 0; i < 1500; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                PyTorchArchive.open(zip(changed));
            } catch (MissingResourceException e) {
                refused++;
            }
        }

        assertThat(refused).isBetween(500, 1499);
    }

    @Test
    void a_pickle_that_takes_from_an_empty_stack() throws IOException {
        refuses(zip(new PickleBytes().call().end()), "damaged");
    }

    @Test
    void a_pickle_that_is_cut_off_at_any_place() throws IOException {
        byte[] whole = state("0", 1, 0, ONE, ONE);

        for (int length = 0; length < whole.length; length++) {
            refuses(zip(Arrays.copyOf(whole, length)), "can't be used");
        }
    }

    @Test
    void tensors_beyond_their_storage() throws IOException {
        refuses(zip(state("0", 1, 1, ONE, ONE)), "doesn't fit");
        refuses(zip(state("0", 1, 0, new int[] {2}, ONE)), "doesn't fit");
        refuses(zip(state("0", 4, 0, new int[] {2, 2}, new int[] {3, 1})), "doesn't fit");
        refuses(zip(state("0", 4, 0, new int[] {2, 1}, new int[] {Integer.MAX_VALUE, 1})), "doesn't fit");
        refuses(zip(state("0", 1, 0, new int[] {1 << 30, 1 << 30, 16}, new int[] {0, 0, 0})), "doesn't fit");
        refuses(zip(state("0", 1, -1, ONE, ONE)), "starts at -1");
        refuses(zip(state("0", 4, 3, new int[] {2}, new int[] {-1})), "strides [-1]");
        refuses(zip(state("0", 4, 3, new int[] {-2}, ONE)), "shape [-2]");
        refuses(zip(state("0", 4, 3, new int[] {1, 1}, ONE)), "strides [1]");
    }

    @Test
    void storages_with_impossible_names_or_sizes() throws IOException {
        refuses(zip(state("../../etc/passwd", 1, 0, ONE, ONE)), "../../etc/passwd");
        refuses(zip(state("0", Integer.MAX_VALUE, 0, ONE, ONE)), "claims");
        refuses(zip(state("0", -1, 0, ONE, ONE)), "claims");
    }

    @Test
    void a_storage_that_is_missing_or_of_another_size() throws IOException {
        byte[] pickle = state("0", 2, 0, ONE, ONE);

        refusesValues(zip(pickle), "data/0 is missing");
        refusesValues(
                new ArchiveFile()
                        .with("saved/data.pkl", pickle)
                        .with("saved/data/0", ArchiveFile.floats(1))
                        .write(folder.resolve("weights.pt")),
                "has 4 bytes and should have 8");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../data.pkl", "saved/../../data/0", "/etc/passwd", "C:/data/0", "saved\\data\\0"})
    void entries_that_lead_elsewhere(String name) throws IOException {
        Path file = new ArchiveFile()
                .with("saved/data.pkl", EMPTY)
                .with(name, new byte[1])
                .write(folder.resolve("weights.pt"));

        refuses(file, name);
    }

    @Test
    void zips_of_another_kind() throws IOException {
        refuses(new ArchiveFile().with("saved/other", EMPTY).write(folder.resolve("a.pt")), "0 entries data.pkl");
        refuses(
                new ArchiveFile()
                        .with("a/data.pkl", EMPTY)
                        .with("b/data.pkl", EMPTY)
                        .write(folder.resolve("b.pt")),
                "2 entries data.pkl");
        refuses(new ArchiveFile().with("a/data.pkl", EMPTY).compressed().write(folder.resolve("c.pt")), "compressed");
        refuses(
                new ArchiveFile()
                        .with("a/data.pkl", EMPTY)
                        .with("a/byteorder", "big".getBytes(StandardCharsets.US_ASCII))
                        .write(folder.resolve("d.pt")),
                "little-endian");
    }

    @Test
    void a_pickle_of_an_absurd_size() throws IOException {
        refuses(zip(new byte[SavedState.LARGEST_PICKLE + 1]), "16777217 bytes");
    }

    @Test
    void a_zip_that_is_cut_off() throws IOException {
        byte[] whole = Files.readAllBytes(zip(state("0", 1, 0, ONE, ONE)));
        Path file = Files.write(folder.resolve("short.pt"), Arrays.copyOf(whole, whole.length - 30));

        refuses(file, "short.pt");
    }

    @Test
    void files_that_are_nothing_of_the_kind() throws IOException {
        refuses(folder.resolve("absent.pt"), "isn't there");
        refuses(Files.createFile(folder.resolve("empty.pt")), "none of PyTorch's formats");
        refuses(Files.writeString(folder.resolve("text.pt"), "text"), "none of PyTorch's formats");
        refuses(Files.write(folder.resolve("pickle.pt"), EMPTY), "none of PyTorch's formats");
    }

    private Path zip(byte[] pickle) throws IOException {
        return new ArchiveFile().with("saved/data.pkl", pickle).write(folder.resolve("weights.pt"));
    }

    private static byte[] state(String key, int count, int offset, int[] shape, int[] strides) {
        return new PickleBytes()
                .dictionary()
                .text("w")
                .tensor("FloatStorage", key, count, offset, shape, strides)
                .operation('s')
                .end();
    }

    private static void refuses(Path file, String because) {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> PyTorchArchive.open(file))
                .withMessageContaining(because);
    }

    private static void refusesValues(Path file, String because) {
        PyTorchArchive archive = PyTorchArchive.open(file);

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> archive.values("w"))
                .withMessageContaining(because);
    }
}
