package io.autovoice.cpu.models.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With networks that multiply by a number. */
class ReferenceCheckTest {
    /** What reference_values.py writes for y = 2 x. */
    private static final String DOUBLED = """
            # y = 2 x
            case two-rows
            input x 2 2 3 7 -1.0 3.0 2
            output y 2 2 3 8.23539369 4
            -1.5438699 4.6757588 1.0011678 4.8743567
            """;

    private final ResourceScope scope = new ResourceScope();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void accepts_the_same_arithmetic() throws IOException {
        assertThat(check(2, DOUBLED)).isLessThan(1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(floats = {2.001f, -2, 0, Float.NaN, Float.POSITIVE_INFINITY})
    void refuses_another_one(float factor) {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> check(factor, DOUBLED))
                .withMessageContaining("The model 'doubling' is not the one it should be");
    }

    @Test
    void says_how_far_off_it_is() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> check(2.02f, DOUBLED))
                .withMessageContainingAll("output y", "0.010", "two-rows");
    }

    @Test
    void refuses_another_shape() {
        String transposed = DOUBLED.replace("y 2 2 3", "y 2 3 2");

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> check(2, transposed))
                .withMessageContaining("Infinity");
    }

    @Test
    void refuses_another_norm_where_the_samples_agree() {
        String louder = DOUBLED.replace("8.23539369", "8.244");

        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> check(2, louder));
    }

    @Test
    void numbers_may_be_held_for_some_rows() {
        ReferenceInput input = new ReferenceInput("x", 7, 0, 1, 1, 2, 1, 5, 2);

        float[] x = input.tensor().toFloats();

        assertThat(x).containsExactly(x[0], x[1], x[0], x[1], x[4], x[5], x[4], x[5], x[8], x[9]);
        assertThat(List.of(x[0], x[1], x[4], x[5], x[8], x[9])).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"case", "case a output y 1", "input x 1 1 0 0 1 1", "case a input x 1 one"})
    void refuses_a_text_of_another_form(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceFile.parse(text));
    }

    @Test
    void refuses_to_pass_without_having_compared() throws IOException {
        Network network = multiplying(1);

        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceCheck.of(network, "no-such-network"));
        assertThatIllegalArgumentException().isThrownBy(() -> check(1, "# nothing"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"spleeter", "whisper"})
    void stored_values_can_be_read(String network) {
        assertThat(ReferenceFile.read(network))
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(stored.outputs()).hasSize(2));
    }

    private double check(float factor, String text) throws IOException {
        return ReferenceCheck.of(multiplying(factor), ReferenceFile.parse(text), "doubling");
    }

    private Network multiplying(float factor) throws IOException {
        OnnxGraph graph = new OnnxGraph("multiplying");
        String x = graph.input("x", ElementKind.FLOAT, 2, 3);
        graph.add("Mul", List.of(x, graph.weights("factor", new float[] {factor})), List.of("y"));
        graph.output("y", ElementKind.FLOAT, 2, 3);
        return Network.open(scope, Files.write(folder.resolve("multiplying.onnx"), graph.toBytes()));
    }
}
