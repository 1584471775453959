package io.autovoice.cpu.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.cpu.voices.FeatureKind.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1, 1", "3, 5", "5000, 768", "2, 300000", "0, 0", "3, 0"})
    void a_matrix_is_kept(int rows, int columns) throws Exception {
        Random random = new Random(1);
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextFloat();
            }
        }

        NpyFile.write(folder.resolve("matrix.npy"), matrix, Precision.FLOAT32);

        assertThat(NpyFile.read(folder.resolve("matrix.npy"))).isDeepEqualTo(matrix);
    }

    /** The bytes of numpy.save(path, numpy.array([[1, 2], [3, 4.5]], numpy.float32)). */
    @Test
    void the_bytes_are_those_of_numpy() throws Exception {
        NpyFile.write(folder.resolve("matrix.npy"), new float[][] {{1, 2}, {3, 4.5f}}, Precision.FLOAT32);

        String header = "\u0093NUMPY\u0001\u0000v\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }";
        String padded = header + " ".repeat(127 - header.length()) + "\n";
        String values = "\0\0\u0080?\0\0\0@\0\0@@\0\0\u0090@";
        assertThat(Files.readAllBytes(folder.resolve("matrix.npy")))
                .isEqualTo((padded + values).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The bytes of numpy.save(path, numpy.array([[1, -2], [0.1, 65504]], numpy.float16)). */
    @Test
    void halves_are_those_of_numpy() throws Exception {
        Path file = folder.resolve("halves.npy");
        NpyFile.write(file, new float[][] {{1, -2}, {0.1f, 65504}}, Precision.FLOAT16);

        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("'<f2'")
                .endsWith("\n\0<\0\u00c0\u0066.\u00ff\u007b");
        assertThat(NpyFile.read(file)).isDeepEqualTo(new float[][] {{1, -2}, {0.099975586f, 65504}});
    }

    @Test
    void other_kinds_of_arrays_are_refused() throws Exception {
        NpyFile.write(folder.resolve("matrix.npy"), new float[][] {{1, 2}}, Precision.FLOAT32);
        byte[] bytes = Files.readAllBytes(folder.resolve("matrix.npy"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("<f4", "<f8");
        Files.write(folder.resolve("doubles.npy"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> NpyFile.read(folder.resolve("doubles.npy"))).isInstanceOf(IOException.class);
    }

    @Test
    void endless_rows_of_nothing_are_refused() throws Exception {
        NpyFile.write(folder.resolve("matrix.npy"), new float[][] {{}, {}}, Precision.FLOAT32);
        String text = Files.readString(folder.resolve("matrix.npy"), StandardCharsets.ISO_8859_1);
        String claim = text.replace("(2, 0), }        ", "(999999999, 0), }");
        Files.writeString(folder.resolve("matrix.npy"), claim, StandardCharsets.ISO_8859_1);

        assertThat(claim).hasSameSizeAs(text).isNotEqualTo(text);
        assertThatThrownBy(() -> NpyFile.read(folder.resolve("matrix.npy")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rows without columns");
    }

    @Test
    void rows_of_several_lengths_are_refused() {
        assertThatThrownBy(() -> NpyFile.requireStorable("ragged", new float[][] {{1}, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
