package io.autovoice.cpu.models.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CTranslate2ModelTest {
    private final SyntheticModel model = new SyntheticModel()
            .halves("encoder/conv1/weight", new int[] {0x3c00, 0xc000, 0x3555, 0x0001, 0x7bff, 0x8000}, 3, 2)
            .floats("encoder/conv1/bias", new float[] {1, 2, 3}, 3)
            .block("encoder/num_heads", 2, new byte[] {6, 0})
            .alias("decoder/bias", "encoder/conv1/bias");

    @TempDir
    private Path folder;

    @Test
    void knows_all_names_and_shapes() throws IOException {
        try (CTranslate2Model opened = open(model.bytes())) {
            assertThat(opened.names())
                    .containsExactlyInAnyOrder(
                            "encoder/conv1/weight", "encoder/conv1/bias", "encoder/num_heads", "decoder/bias");
            assertThat(opened.shape("encoder/conv1/weight")).containsExactly(3, 2);
            assertThat(opened.shape("encoder/num_heads")).isEmpty();
        }
    }

    @Test
    void widens_halves() throws IOException {
        try (CTranslate2Model opened = open(model.bytes())) {
            assertThat(opened.values("encoder/conv1/weight"))
                    .containsExactly(1, -2, 0x1.554p-2f, 0x1p-24f, 65504, -0.0f);
        }
    }

    @Test
    void gives_floats_under_each_of_their_names() throws IOException {
        try (CTranslate2Model opened = open(model.bytes())) {
            assertThat(opened.values("encoder/conv1/bias")).containsExactly(1, 2, 3);
            assertThat(opened.values("decoder/bias")).containsExactly(1, 2, 3);
        }
    }

    @Test
    void keeps_whole_numbers_to_itself() throws IOException {
        try (CTranslate2Model opened = open(model.bytes())) {
            assertThatExceptionOfType(MissingResourceException.class)
                    .isThrownBy(() -> opened.values("encoder/num_heads"))
                    .withMessageContainingAll("encoder/num_heads", "INT16");
        }
    }

    @Test
    void refuses_a_name_that_it_does_not_have() throws IOException {
        try (CTranslate2Model opened = open(model.bytes())) {
            assertThatExceptionOfType(MissingResourceException.class)
                    .isThrownBy(() -> opened.values("encoder/conv2/bias"))
                    .withMessageContaining("encoder/conv2/bias");
        }
    }

    @Test
    void refuses_a_file_cut_off_anywhere() {
        byte[] bytes = model.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void refuses_what_follows_its_end() {
        byte[] bytes = model.bytes();

        assertRefused(Arrays.copyOf(bytes, bytes.length + 3)).withMessageContaining("3 bytes follow its end");
    }

    @Test
    void refuses_another_version() {
        assertRefused(model.version(7).bytes()).withMessageContaining("version 7, not 6");
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"2, 1", "1, 1", "-1, -1", "1073741824, 4"})
    void refuses_bytes_that_do_not_make_the_shape(int rows, int columns) {
        assertRefused(model.floats("odd", new float[3], rows, columns).bytes()).withMessageContaining("'odd'");
    }

    @Test
    void refuses_a_kind_of_number_that_it_does_not_know() {
        assertRefused(model.block("odd", 6, new byte[4], 1).bytes()).withMessageContaining("unknown kind, 6");
    }

    @Test
    void refuses_more_axes_than_anything_has() {
        assertRefused(model.floats("odd", new float[1], new int[9]).bytes()).withMessageContaining("9 axes");
    }

    @Test
    void refuses_a_name_that_stands_twice() {
        assertRefused(model.floats("encoder/conv1/bias", new float[1], 1).bytes())
                .withMessageContaining("'encoder/conv1/bias' twice");
    }

    @Test
    void refuses_an_alias_of_nothing() {
        assertRefused(model.alias("decoder/weight", "nothing").bytes()).withMessageContaining("nothing");
    }

    private ThrowableAssertAlternative<MissingResourceException> assertRefused(byte[] bytes) {
        return assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> open(bytes))
                .withMessageContaining("model.bin");
    }

    private CTranslate2Model open(byte[] bytes) throws IOException {
        return CTranslate2Model.open(Files.write(folder.resolve("model.bin"), bytes));
    }
}
