package io.autovoice.domain.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.technique.Technique.Kind;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelismaSearchTest {
    @ParameterizedTest(name = "{0} notes a second")
    @ValueSource(doubles = {2.5, 4, 5.5})
    void finds_rate_and_extent_of_a_run(double rate) {
        DoubleUnaryOperator run = Contours.notes(rate, 0, 200, 400, 200, 0);

        List<Technique> found = Techniques.in(Contours.of(5 / rate, run));

        assertThat(found).extracting(Technique::kind).containsExactly(Kind.MELISMA);
        assertThat(found.get(0).rateHertz()).isCloseTo(rate, withPercentage(20));
        assertThat(found.get(0).extentCents()).isCloseTo(400, withPercentage(5));
    }

    @Test
    void finds_it_under_jitter() {
        DoubleUnaryOperator run = Contours.notes(4, 0, 300, 500, 300);

        List<Technique> found = Techniques.in(Contours.of(1, Contours.sum(run, Contours.jitter(6, 3))));

        assertThat(found).extracting(Technique::kind).containsExactly(Kind.MELISMA);
    }

    @Test
    void two_notes_are_none() {
        assertThat(Techniques.in(Contours.of(1, Contours.notes(4, 0, 300)))).isEmpty();
    }

    @Test
    void slow_notes_are_none() {
        assertThat(Techniques.in(Contours.of(4, Contours.notes(1, 0, 300, 500, 300))))
                .isEmpty();
    }

    @Test
    void notes_with_pauses_between_are_none() {
        DoubleUnaryOperator run = Contours.notes(4, 0, 300, 500, 300);

        List<Technique> found = Techniques.in(Contours.of(1, t -> t % 0.25 > 0.19 ? Double.NaN : run.applyAsDouble(t)));

        assertThat(found).isEmpty();
    }

    @Test
    void vibrato_alone_is_none() {
        List<Technique> found = Techniques.in(Contours.of(3, Contours.vibrato(5.5, 120)));

        assertThat(found).extracting(Technique::kind).containsOnly(Kind.VIBRATO);
    }
}
