package io.autovoice.gpu.engines.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.Precision;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {
    private static final InputRange RANGE =
            new InputRange(Shape.of(1, 80, 2), Shape.of(1, 80, 10), Shape.of(1, 80, 30));
    private static final EngineTarget TARGET =
            new EngineTarget(0, "NVIDIA H100 80GB HBM3", "9.0", "580.12.1", "10.6.0");
    private static final BuildRecipe RECIPE = new BuildRecipe(
            "toy", "ab".repeat(32), Path.of("m.onnx"), ShapeProfile.of("mel", RANGE), Precision.FP16, Set.of());

    @Test
    void a_shape_counts_its_elements() {
        assertThat(Shape.of(1, 2, 512, 1024).elements()).isEqualTo(1_048_576);
        assertThat(Shape.of().elements()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(1, Shape.OPEN).elements());
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.of(-2));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.of(1, 1, 1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void a_range_holds_what_lies_between_its_ends_axis_by_axis() {
        assertThat(RANGE.holds(Shape.of(1, 80, 2))).isTrue();
        assertThat(RANGE.holds(Shape.of(1, 80, 30))).isTrue();
        assertThat(RANGE.holds(Shape.of(1, 80, 31))).isFalse();
        assertThat(RANGE.holds(Shape.of(1, 79, 10))).isFalse();
        assertThat(RANGE.holds(Shape.of(80, 10))).isFalse();
    }

    @Test
    void a_range_out_of_order_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InputRange(Shape.of(2), Shape.of(1), Shape.of(3)))
                .withMessageContaining("2, 1, 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new InputRange(Shape.of(1), Shape.of(4), Shape.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new InputRange(Shape.of(1), Shape.of(1, 1), Shape.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new InputRange(Shape.of(-1), Shape.of(1), Shape.of(3)));
    }

    @Test
    void a_profile_reads_the_same_whatever_the_order_of_its_inputs() {
        ShapeProfile profile = new ShapeProfile(new TreeMap<>(Map.of("b", RANGE, "a", RANGE)));

        assertThat(profile).hasToString("a=1x80x2..1x80x10..1x80x30,b=1x80x2..1x80x10..1x80x30");
        assertThat(ShapeProfile.FIXED).hasToString("fixed");
    }

    @Test
    void an_fp32_engine_has_no_layers_in_another_precision() {
        BuildRecipe fp32 = new BuildRecipe("toy", "ab", Path.of("m"), ShapeProfile.FIXED, Precision.FP32, Set.of());

        assertThatIllegalArgumentException().isThrownBy(() -> fp32.keepingInFp32(Set.of("conv")));
    }

    @Test
    void a_key_survives_its_fields() {
        EngineKey key = EngineKey.of(RECIPE, TARGET);

        assertThat(EngineKey.from(key.fields())).isEqualTo(key);
        assertThat(key.driverMajor()).isEqualTo("580");
        assertThat(key.fileName()).matches("abababab-fp16-[0-9a-f]{24}\\.engine");
    }

    @Test
    void whatever_differs_makes_another_file() {
        EngineKey key = EngineKey.of(RECIPE, TARGET);
        List<String> others = key.fields().keySet().stream()
                .map(field -> {
                    Map<String, String> fields = new HashMap<>(key.fields());
                    fields.put(field, field.equals("precision") ? "fp32" : fields.get(field) + "1");
                    return EngineKey.from(fields).fileName();
                })
                .toList();

        assertThat(Stream.concat(others.stream(), Stream.of(key.fileName())))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void layers_in_fp32_are_an_outcome_not_part_of_the_key() {
        assertThat(EngineKey.of(RECIPE.keepingInFp32(Set.of("norm")), TARGET)).isEqualTo(EngineKey.of(RECIPE, TARGET));
    }

    @Test
    void fields_that_are_no_key_are_refused() {
        Map<String, String> fields = new HashMap<>(EngineKey.of(RECIPE, TARGET).fields());
        fields.put("precision", "int8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngineKey.from(fields))
                .withMessageContaining("int8");
        fields.remove("gpu");
        assertThatIllegalArgumentException().isThrownBy(() -> EngineKey.from(fields));
    }

    @ParameterizedTest
    @EnumSource(ModelFamily.class)
    void a_family_has_shapes_if_and_only_if_it_has_an_engine(ModelFamily family) {
        boolean engine = Set.of(ModelFamily.SPLEETER, ModelFamily.FCPE, ModelFamily.WHISPER_ENCODER)
                .contains(family);

        assertThat(KnownProfiles.of(family).isPresent()).isEqualTo(engine);
    }
}
