package io.autovoice.domain.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutotuneTest {
    @Test
    void a_strength_may_have_a_key() {
        assertThat(Autotune.of("0.5")).isEqualTo(new Autotune(0.5, Optional.empty()));
        assertThat(Autotune.of("1:F#m")).isEqualTo(new Autotune(1, Optional.of(Scale.of("F#m"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1.1", "-0.1", "NaN", "1:", "1:H", ":C", "0.5:C:D"})
    void anything_else_is_refused_by_a_sentence(String text) {
        assertThatThrownBy(() -> Autotune.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("A.* needs? a .*|A key is .*");
    }
}
