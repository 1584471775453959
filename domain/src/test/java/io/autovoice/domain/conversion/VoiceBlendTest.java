package io.autovoice.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.conversion.BlendedVoice.Part;
import io.autovoice.domain.testing.TestVoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceBlendTest {
    private static final ReferenceVoice ANNA = TestVoice.profile("anna", 400);
    private static final ReferenceVoice BEN = TestVoice.profile("ben", 100);

    @Test
    void weights_are_made_to_sum_to_one() {
        assertThat(VoiceBlend.of("anna:3, ben:1").shares())
                .containsExactly(
                        new VoiceBlend.Share(new VoiceId("anna"), 0.75),
                        new VoiceBlend.Share(new VoiceId("ben"), 0.25));
    }

    @Test
    void reads_as_it_is_asked_for() {
        assertThat(VoiceBlend.of("anna:3,ben:1")).hasToString("anna:0.75,ben:0.25");
        assertThat(VoiceBlend.of(new VoiceId("anna"))).hasToString("anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna:",
                ":1",
                "anna:x",
                "anna:0",
                "anna:-1",
                "anna:NaN",
                "anna:Infinity",
                "a:1,",
                "a:1,a:1"
            })
    void what_is_no_blend_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VoiceBlend.of(text));
    }

    @Test
    void a_blended_voice_is_at_home_between_its_parts() {
        BlendedVoice blend = new BlendedVoice(List.of(new Part(ANNA, 0.5), new Part(BEN, 0.5)));

        assertThat(blend.usualF0().orElseThrow()).isCloseTo(200, offset(1e-9));
        assertThat(blend.id()).isEqualTo(new VoiceId("anna_ben"));
    }

    @Test
    void other_weights_are_another_voice() {
        assertThat(new BlendedVoice(List.of(new Part(ANNA, 0.5), new Part(BEN, 0.5))).fingerprint())
                .isNotEqualTo(new BlendedVoice(List.of(new Part(ANNA, 0.6), new Part(BEN, 0.4))).fingerprint());
    }

    @Test
    void shares_that_are_no_whole_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlendedVoice(List.of(new Part(ANNA, 0.5), new Part(BEN, 0.4))));
        assertThatIllegalArgumentException().isThrownBy(() -> new BlendedVoice(List.of()));
    }
}
