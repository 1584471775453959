package io.autovoice.application.voice.reference.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    @ParameterizedTest
    @ValueSource(doubles = {6, 10, 15, 20, 30, 40})
    void noise_is_measured_in_the_pauses(double snrDb) {
        Noise noise = Noise.of(FlawedVoices.waveform(FlawedVoices.noisy(FlawedVoices.words(), snrDb, 3)));

        assertThat(noise.snrDb()).isCloseTo(snrDb, within(1.5));
        assertThat(noise.pausesHeard()).isTrue();
    }

    @Test
    void without_noise_it_is_as_low_as_can_be() {
        assertThat(Noise.of(FlawedVoices.waveform(FlawedVoices.words()))).isEqualTo(new Noise(70, true));
    }

    @Test
    void a_note_without_a_pause_is_not_taken_for_noise() {
        Noise noise = Noise.of(TestSignals.harmonicTone(FlawedVoices.RATE, 5, 220));

        assertThat(noise.pausesHeard()).isFalse();
    }

    @Test
    void silence_has_no_voice_over_its_noise() {
        assertThat(Noise.of(TestSignals.silence(FlawedVoices.RATE, 1, 1)).snrDb())
                .isZero();
    }
}
