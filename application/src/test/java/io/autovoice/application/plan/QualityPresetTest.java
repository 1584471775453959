package io.autovoice.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityPresetTest {
    @ParameterizedTest
    @EnumSource
    void is_found_by_its_name_in_any_case(QualityPreset preset) {
        assertThat(QualityPreset.of(preset.key())).isEqualTo(preset);
        assertThat(QualityPreset.of(preset.name())).isEqualTo(preset);
    }

    @Test
    void an_unknown_name_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> QualityPreset.of("best"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("draft, fast, balanced, high, studio");
    }

    @Test
    void effort_never_falls_along_the_row() {
        assertThat(QualityPreset.values())
                .extracting(QualityPreset::separationEffort)
                .isSorted();
        assertThat(QualityPreset.values())
                .extracting(preset -> preset.conversion().neighbours())
                .isSorted();
    }
}
