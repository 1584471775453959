package io.autovoice.cpu.separation.mdx;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MdxShapeTest {

    @ParameterizedTest(name = "[{0}, 4, {1}, {2}]")
    @CsvSource({"1, 2048, 256, 256", "-1, 3072, 256, 256", "-1, 2560, -1, 256", "1, 2048, 512, 512"})
    void knows_the_files_of_the_field(long batch, long bins, long frames, int taken) {
        TensorSpec spec = new TensorSpec(ElementType.FLOAT, batch, 4, bins, frames);

        assertThat(MdxShape.of(Map.of("input", spec), Map.of("output", spec)))
                .contains(new MdxShape("input", "output", (int) bins, taken));
    }

    @Test
    void an_output_may_leave_its_axes_open() {
        assertThat(MdxShape.of(
                        Map.of("input", new TensorSpec(ElementType.FLOAT, 1, 4, 2048, 256)),
                        Map.of("output", new TensorSpec(ElementType.FLOAT, -1, -1, -1, -1))))
                .isPresent();
    }

    @ParameterizedTest(name = "[{0}, {1}, {2}, {3}]")
    @CsvSource({"1, 2, 2048, 256", "2, 4, 2048, 256", "1, 4, 100, 256", "1, 4, -1, 256", "1, 4, 2048, 3"})
    void other_shapes_are_something_else(long batch, long parts, long bins, long frames) {
        TensorSpec spec = new TensorSpec(ElementType.FLOAT, batch, parts, bins, frames);

        assertThat(MdxShape.of(Map.of("input", spec), Map.of("output", spec))).isEmpty();
    }

    @Test
    void so_are_other_numbers_of_inputs_and_other_outputs() {
        TensorSpec spec = new TensorSpec(ElementType.FLOAT, 1, 4, 2048, 256);
        TensorSpec mask = new TensorSpec(ElementType.FLOAT, 1, 2, 2048, 256);

        assertThat(MdxShape.of(Map.of("a", spec, "b", spec), Map.of("out", spec)))
                .isEmpty();
        assertThat(MdxShape.of(Map.of("a", spec), Map.of("out", mask))).isEmpty();
    }
}
