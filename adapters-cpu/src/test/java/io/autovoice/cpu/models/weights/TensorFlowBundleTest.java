package io.autovoice.cpu.models.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorFlowBundleTest {
    private final SyntheticBundle bundle = new SyntheticBundle()
            .floats("conv2d/bias", new float[] {1, -2}, 2)
            .floats("conv2d/kernel", new float[] {1, 2, 3, 4, 5, 6}, 3, 2)
            .floats("conv2d_1/bias", new float[] {0.5f}, 1)
            .floats("conv2d_1/kernel", new float[] {7}, 1, 1, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void knows_all_names_and_shapes() throws IOException {
        try (TensorFlowBundle opened = bundle.open(folder)) {
            assertThat(opened.names())
                    .containsExactlyInAnyOrder("conv2d/bias", "conv2d/kernel", "conv2d_1/bias", "conv2d_1/kernel");
            assertThat(opened.shape("conv2d/kernel")).containsExactly(3, 2);
        }
    }

    @Test
    void gives_the_numbers_of_each() throws IOException {
        try (TensorFlowBundle opened = bundle.open(folder)) {
            assertThat(opened.values("conv2d/kernel")).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(opened.values("conv2d_1/bias")).containsExactly(0.5f);
        }
    }

    @Test
    void keeps_numbers_of_other_types_to_itself() throws IOException {
        bundle.entry("global_step", 9, 0, 8, 0);

        try (TensorFlowBundle opened = bundle.open(folder)) {
            assertThat(opened.names()).contains("global_step");
            assertRefused(() -> opened.values("global_step")).withMessageContainingAll("global_step", "not float");
        }
    }

    @Test
    void refuses_a_name_that_it_does_not_have() throws IOException {
        try (TensorFlowBundle opened = bundle.open(folder)) {
            assertRefused(() -> opened.shape("conv2d_2/bias")).withMessageContaining("conv2d_2/bias");
        }
    }

    @Test
    void refuses_a_file_that_is_not_there() {
        assertRefused(() -> TensorFlowBundle.open(folder.resolve("a.index"), folder.resolve("a.data")))
                .withMessageContaining("a.data");
    }

    @Test
    void refuses_numbers_that_have_changed() throws IOException {
        byte[] data = bundle.data();
        data[9] ^= 1; // within conv2d/kernel

        try (TensorFlowBundle opened = bundle.open(folder, bundle.index(), data)) {
            assertThat(opened.values("conv2d/bias")).containsExactly(1, -2);
            assertRefused(() -> opened.values("conv2d/kernel")).withMessageContaining("checksum of 'conv2d/kernel'");
        }
    }

    @Test
    void refuses_a_table_that_has_changed() {
        byte[] index = bundle.index();
        index[20] ^= 1;

        assertOpeningRefused(index).withMessageContaining("checksum");
    }

    @Test
    void refuses_a_table_cut_off_anywhere() {
        byte[] index = bundle.index();
        for (int length = 0; length < index.length; length += 7) {
            assertOpeningRefused(Arrays.copyOf(index, length)).withMessageContaining("model.index");
        }
    }

    @Test
    void refuses_a_table_of_another_kind() {
        byte[] index = bundle.index();
        index[index.length - 1] ^= 1;

        assertOpeningRefused(index).withMessageContaining("no LevelDB table");
    }

    @Test
    void refuses_compressed_blocks() {
        assertOpeningRefused(bundle.compressed().index()).withMessageContaining("compressed (kind 1)");
    }

    @ParameterizedTest(name = "{0} bytes from {1} on")
    @CsvSource({"4, 40", "4, -4", "4, 9223372036854775807", "400, 0"})
    void refuses_numbers_outside_of_the_data(long size, long offset) {
        bundle.entry("stray", 1, offset, size, 0, size / 4);

        assertOpeningRefused(bundle.index()).withMessageContaining("'stray' does not lie within the 40 bytes");
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"3, 1", "2, 2", "-1, -2", "4611686018427387904, 4"})
    void refuses_bytes_that_do_not_make_the_shape(long rows, long columns) {
        bundle.entry("odd", 1, 0, 8, 0, rows, columns);

        assertOpeningRefused(bundle.index()).withMessageContaining("model.index");
    }

    @Test
    void refuses_a_tensor_in_slices() {
        assertOpeningRefused(bundle.sliced("conv2d/bias").index()).withMessageContaining("several places");
    }

    @Test
    void refuses_data_in_several_files_or_the_other_byte_order() {
        assertOpeningRefused(bundle.header(2, 0).index()).withMessageContaining("2 data files");
        assertOpeningRefused(bundle.header(1, 1).index()).withMessageContaining("big-endian");
    }

    @Test
    void refuses_a_block_that_points_behind_the_end() {
        byte[] index = bundle.index();
        ByteBuffer.wrap(index).put(index.length - 48, new byte[] {-1, -1, -1, 127});

        assertOpeningRefused(index).withMessageContaining("model.index");
    }

    private ThrowableAssertAlternative<MissingResourceException> assertOpeningRefused(byte[] index) {
        return assertRefused(() -> bundle.open(folder, index, bundle.data()));
    }

    private static ThrowableAssertAlternative<MissingResourceException> assertRefused(ThrowingCallable opening) {
        return assertThatExceptionOfType(MissingResourceException.class).isThrownBy(opening);
    }
}
