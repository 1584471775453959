package io.autovoice.cpu.models.weights.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyTorchArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void names_tensors_by_the_way_to_them() throws IOException {
        byte[] pickle = new PickleBytes()
                .dictionary()
                .mark()
                .text("step")
                .integer(7)
                .text("model")
                .name("collections", "OrderedDict")
                .integers()
                .call()
                .mark()
                .text("norm.weight")
                .tensor("FloatStorage", "0", 6, 0, new int[] {2, 3}, new int[] {3, 1})
                .entries()
                .dictionary()
                .text("_metadata")
                .integer(1)
                .operation('s')
                .operation('b') // attributes of the dictionary
                .text("others")
                .operation(']')
                .tensor("FloatStorage", "0", 6, 5, new int[] {}, new int[] {})
                .operation('a')
                .integer(3)
                .dictionary()
                .entries()
                .end();

        PyTorchArchive archive = open(pickle, 1, 2, 3, 4, 5, 6);

        assertThat(archive.names()).containsExactly("model.norm.weight", "others.0");
        assertThat(archive.shape("model.norm.weight")).containsExactly(2, 3);
        assertThat(archive.values("model.norm.weight")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(archive.shape("others.0")).isEmpty();
        assertThat(archive.values("others.0")).containsExactly(6);
    }

    @Test
    void puts_the_numbers_of_a_transposed_view_in_order() throws IOException {
        PyTorchArchive archive =
                open(state("FloatStorage", 7, 1, new int[] {2, 3}, new int[] {1, 2}), 0, 1, 2, 3, 4, 5, 6);

        assertThat(archive.values("w")).containsExactly(1, 3, 5, 2, 4, 6);
    }

    @Test
    void reads_an_empty_tensor() throws IOException {
        PyTorchArchive archive = open(state("FloatStorage", 0, 0, new int[] {0, 4}, new int[] {4, 1}));

        assertThat(archive.shape("w")).containsExactly(0, 4);
        assertThat(archive.values("w")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HalfStorage, 003c, 1",
        "HalfStorage, 00c1, -2.5",
        "HalfStorage, 0100, 5.9604645e-8",
        "HalfStorage, ff7b, 65504",
        "HalfStorage, 007c, Infinity",
        "BFloat16Storage, 803f, 1",
        "BFloat16Storage, 20c0, -2.5",
        "DoubleStorage, 000000000000f8bf, -1.5",
        "IntStorage, feffffff, -2",
        "LongStorage, 0700000000000000, 7"
    })
    void widens_other_kinds_of_numbers(String type, String hex, float expected) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Path file = archive(state(type, 1, 0, new int[] {1}, new int[] {1}), bytes);

        assertThat(PyTorchArchive.open(file).values("w")).containsExactly(expected);
    }

    @Test
    void says_which_tensor_is_not_there() throws IOException {
        PyTorchArchive archive = open(state("FloatStorage", 1, 0, new int[] {1}, new int[] {1}), 1);

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> archive.values("model.v"))
                .withMessageContainingAll("model.v", "weights.pt");
    }

    private PyTorchArchive open(byte[] pickle, float... storage) throws IOException {
        return PyTorchArchive.open(archive(pickle, ArchiveFile.floats(storage)));
    }

    private Path archive(byte[] pickle, byte[] storage) throws IOException {
        return new ArchiveFile()
                .with("saved/data.pkl", pickle)
                .with("saved/byteorder", "little".getBytes(StandardCharsets.US_ASCII))
                .with("saved/data/0", storage)
                .write(folder.resolve("weights.pt"));
    }

    private static byte[] state(String type, int count, int offset, int[] shape, int[] strides) {
        return new PickleBytes()
                .dictionary()
                .text("w")
                .tensor(type, "0", count, offset, shape, strides)
                .operation('s')
                .end();
    }
}
