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

    @ParameterizedTest
    @ValueSource(doubles = {10, 20})
    void rumble_is_neither_noise_nor_a_pitch_in_the_pauses(double rumbleDb) {
        float[] x = FlawedVoices.noisy(FlawedVoices.words(), 40, 3);
        double level = Math.sqrt(2 * meanSquare(x) * Math.pow(10, -rumbleDb / 10));
        for (int n = 0; n < x.length; n++) {
            x[n] += (float) (level * Math.sin(2 * Math.PI * 17 * n / FlawedVoices.RATE.hertz()));
        }

        Noise noise = Noise.of(FlawedVoices.waveform(x));

        assertThat(noise.snrDb()).isCloseTo(40, within(1.5));
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

    private static double meanSquare(float[] x) {
        double sum = 0;
        for (float value : x) {
            sum += (double) value * value;
        }
        return sum / x.length;
    }
}
