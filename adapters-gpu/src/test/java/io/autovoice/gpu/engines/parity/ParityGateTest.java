package io.autovoice.gpu.engines.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.gpu.engines.recipe.KnownProfiles;
import io.autovoice.gpu.engines.recipe.Shape;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParityGateTest {
    private static final Map<String, HostTensor> EXPECTED = Map.of("y", tensor(3, 4));

    @Test
    void the_same_is_perfect() {
        ParityVerdict verdict = judge(3, 4);

        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.figures()).contains(new ParityFigures(1, 0));
    }

    @Test
    void figures_are_those_of_the_formulas() {
        ParityFigures figures = ParityFigures.of(new float[] {3, 4}, new float[] {4, 3});

        assertThat(figures.cosine()).isCloseTo(24.0 / 25, within(1e-12));
        assertThat(figures.relativeL2()).isCloseTo(Math.sqrt(2) / 5, within(1e-12));
    }

    @Test
    void a_louder_output_has_the_right_direction_and_is_refused_all_the_same() {
        assertThat(judge(3.1f, 4.13f).trusted()).isTrue();
        ParityVerdict louder = judge(3.3f, 4.4f);

        assertThat(louder.trusted()).isFalse();
        assertThat(louder.figures().orElseThrow().cosine()).isGreaterThan(0.999);
        assertThat(louder.objection()).hasValueSatisfying(why -> assertThat(why).contains("relative L2 0.1"));
    }

    @Test
    void an_output_in_another_direction_is_refused() {
        ParityGate lenient = new ParityGate(0.999, 10);

        assertThat(lenient.judge(EXPECTED, Map.of("y", tensor(4, 3))).trusted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void one_number_that_is_not_finite_is_enough(float nonsense) {
        assertThat(judge(3, nonsense).objection()).contains("its output 'y' has numbers that are not finite");
    }

    @Test
    void silence_must_stay_silence() {
        Map<String, HostTensor> silence = Map.of("y", tensor(0, 0));

        assertThat(ParityGate.USUAL.judge(silence, silence).trusted()).isTrue();
        assertThat(ParityGate.USUAL
                        .judge(silence, Map.of("y", tensor(0, 1e-9f)))
                        .trusted())
                .isFalse();
        assertThat(ParityGate.USUAL.judge(EXPECTED, silence).trusted()).isFalse();
    }

    @Test
    void the_worst_output_counts() {
        Map<String, HostTensor> two = Map.of("a", tensor(1), "b", tensor(1));

        assertThat(ParityGate.USUAL
                        .judge(two, Map.of("a", tensor(1), "b", tensor(2)))
                        .trusted())
                .isFalse();
    }

    @Test
    void an_output_that_is_missing_or_of_another_shape_is_refused() {
        HostTensor turned = new HostTensor(Shape.of(2, 1), new float[] {3, 4});

        assertThat(ParityGate.USUAL.judge(EXPECTED, Map.of()).objection())
                .contains("its output 'y' is missing instead of 2");
        assertThat(ParityGate.USUAL.judge(EXPECTED, Map.of("y", turned)).objection())
                .contains("its output 'y' is 2x1 instead of 2");
    }

    @ParameterizedTest
    @EnumSource(ModelFamily.class)
    void trial_inputs_fit_the_profile_and_are_always_the_same(ModelFamily family) {
        assertThat(TrialInputs.of(family).isPresent())
                .isEqualTo(KnownProfiles.of(family).isPresent());
        KnownProfiles.of(family)
                .ifPresent(profile -> profile.inputs().forEach((name, range) -> {
                    HostTensor input = Objects.requireNonNull(
                            TrialInputs.of(family).orElseThrow().get(name));
                    assertThat(range.holds(input.shape())).isTrue();
                    assertThat(input.values())
                            .isEqualTo(Objects.requireNonNull(
                                            TrialInputs.of(family).orElseThrow().get(name))
                                    .values());
                    assertThat(input.values()).doesNotContain(Float.NaN);
                }));
    }

    private static ParityVerdict judge(float... actual) {
        return ParityGate.USUAL.judge(EXPECTED, Map.of("y", tensor(actual)));
    }

    private static HostTensor tensor(float... values) {
        return new HostTensor(Shape.of(values.length), values);
    }
}
