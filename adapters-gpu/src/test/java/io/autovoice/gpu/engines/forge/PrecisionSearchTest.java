package io.autovoice.gpu.engines.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.FakeEngines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionSearchTest {
    private static final int MOST_BUILDS = 9;

    @Test
    void an_engine_that_is_right_in_fp16_is_built_once() {
        FakeEngines engines = new FakeEngines();

        assertThat(forge(engines, Precision.FP16).verdict().trusted()).isTrue();
        assertThat(engines.builds()).containsExactly(Set.of());
    }

    @Test
    void delicate_layers_the_first_and_the_last_are_tried_next() {
        FakeEngines engines = new FakeEngines(Set.of("layer07"), Set.of("layer07", "layer20"));

        ForgedEngine forged = forge(engines, Precision.FP16);

        assertThat(forged.verdict().trusted()).isTrue();
        assertThat(forged.recipe().layersInFp32())
                .containsExactlyInAnyOrder("layer00", "layer07", "layer20", "layer31");
        assertThat(forged.builds()).isEqualTo(2);
    }

    @ParameterizedTest(name = "layers {0} to {1} need FP32: {2} to {3} get it")
    @CsvSource({"5,5,4,7", "0,1,0,3", "30,30,28,31", "6,13,4,15", "0,31,0,31", "1,30,0,31", "16,19,16,19"})
    void bisection_finds_the_shortest_stretch_of_groups(int first, int last, int from, int to) {
        FakeEngines engines = new FakeEngines(FakeEngines.layers(first, last), Set.of());

        ForgedEngine forged = forge(engines, Precision.FP16);

        Set<String> expected = FakeEngines.layers(from, to);
        expected.addAll(Set.of("layer00", "layer31"));
        assertThat(forged.verdict().trusted()).isTrue();
        assertThat(forged.recipe().layersInFp32())
                .isEqualTo(expected.size() == 32 ? FakeEngines.layers(0, 31) : expected);
        assertThat(engines.builds()).hasSizeLessThanOrEqualTo(MOST_BUILDS);
        assertThat(engines.open()).isZero();
    }

    @Test
    void where_no_layers_help_it_says_so_after_three_builds() {
        FakeEngines engines = new FakeEngines(Set.of("not a layer"), Set.of());

        assertThat(forge(engines, Precision.FP16).verdict().objection())
                .contains("its output 'y' has numbers that are not finite");
        assertThat(engines.builds()).hasSize(3);
    }

    @Test
    void constraints_that_can_not_be_built_are_an_objection_not_the_end() {
        FakeEngines engines = new FakeEngines(Set.of("layer09"), Set.of("layer02"));
        engines.buildBy(recipe -> {
            if (recipe.layersInFp32().size() == 3) { // the delicate ones
                throw new EngineFailedException("No implementation obeys.", "None.");
            }
            return engines.encoded(recipe);
        });

        ForgedEngine forged = forge(engines, Precision.FP16);

        assertThat(forged.verdict().trusted()).isTrue();
        assertThat(forged.recipe().layersInFp32()).contains("layer09");
    }

    @Test
    void too_little_memory_ends_the_search() {
        FakeEngines engines = new FakeEngines(Set.of("layer09"), Set.of());
        engines.buildBy(recipe -> {
            if (!recipe.layersInFp32().isEmpty()) {
                throw new IllegalStateException("CUDA_ERROR_OUT_OF_MEMORY");
            }
            return engines.encoded(recipe);
        });

        assertThatThrownBy(() -> forge(engines, Precision.FP16)).isInstanceOf(OutOfDeviceMemoryException.class);
    }

    @Test
    void an_fp32_engine_is_judged_but_not_searched_for() {
        FakeEngines engines = new FakeEngines();
        ForgedEngine forged = new Forge(engines, (recipe, inputs) -> Map.of("y", FakeEngines.tensor(9, 9, 9)))
                .forge(
                        FakeEngines.recipe(Precision.FP32),
                        FakeEngines.INPUTS,
                        new byte[0],
                        found -> {},
                        StageProgress.NONE);

        assertThat(forged.verdict().trusted()).isFalse();
        assertThat(engines.builds()).hasSize(1);
    }

    @Test
    void a_reference_that_fails_costs_no_build() {
        FakeEngines engines = new FakeEngines();
        Forge forge = new Forge(engines, (recipe, inputs) -> {
            throw new IllegalStateException("no CPU");
        });

        assertThatThrownBy(() -> forge.forge(
                        FakeEngines.recipe(Precision.FP16),
                        FakeEngines.INPUTS,
                        new byte[0],
                        found -> {},
                        StageProgress.NONE))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("no CPU");
        assertThat(engines.builds()).isEmpty();
    }

    @Test
    void progress_never_falls_nor_ends_early() {
        List<Double> heard = new ArrayList<>();
        FakeEngines engines = new FakeEngines(FakeEngines.layers(6, 6), Set.of());
        new Forge(engines, FakeEngines.REFERENCE)
                .forge(FakeEngines.recipe(Precision.FP16), FakeEngines.INPUTS, new byte[0], found -> {}, heard::add);

        assertThat(heard).isSorted().allSatisfy(fraction -> assertThat(fraction).isBetween(0.0, 1.0));
        assertThat(heard).hasSameSizeAs(engines.builds());
    }

    private static ForgedEngine forge(FakeEngines engines, Precision precision) {
        return new Forge(engines, FakeEngines.REFERENCE)
                .forge(FakeEngines.recipe(precision), FakeEngines.INPUTS, new byte[0], found -> {}, StageProgress.NONE);
    }
}
