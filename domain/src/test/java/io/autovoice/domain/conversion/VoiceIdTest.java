package io.autovoice.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceIdTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a", "7", "anna-maria_2", "0-0"})
    void accepts_and_prints(String id) {
        assertThat(new VoiceId(id)).hasToString(id);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "Anna", "-a", "_a", "a b", "a/b", "..", "a\n", "\u00e4", "a.b"})
    void refuses_what_could_be_no_folder(String id) {
        assertThatThrownBy(() -> new VoiceId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_64_characters_and_no_more() {
        assertThat(new VoiceId("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new VoiceId("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
