package io.autovoice.application.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceEvidenceTest {
    @Test
    void a_creaky_voice_is_alone_where_its_pauses_are_quiet() {
        assertThat(evidence(0.89, true).alone()).isTrue();
        assertThat(evidence(0.89, false).alone()).isFalse();
    }

    @Test
    void quiet_pauses_do_not_make_a_voice_of_what_is_far_from_one() {
        assertThat(evidence(0.87, true).alone()).isFalse();
    }

    private static VoiceEvidence evidence(double periodicity, boolean quietPauses) {
        return new VoiceEvidence("voice.wav", 10, 8, periodicity, quietPauses, 10, false, List.of());
    }
}
