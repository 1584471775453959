package io.autovoice.bootstrap.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MelodyTextTest {
    @Test
    void what_was_found_is_told_in_a_sentence() {
        assertThat(MelodyText.techniques(0, 0)).isEqualTo(". The singing has neither vibrato nor melisma.");
        assertThat(MelodyText.techniques(1, 0)).isEqualTo(". The singing has 1 vibrato and no melisma.");
        assertThat(MelodyText.techniques(3, 2)).isEqualTo(". The singing has 3 vibratos and 2 melismas.");
    }
}
