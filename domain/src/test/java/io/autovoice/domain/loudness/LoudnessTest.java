package io.autovoice.domain.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {
    private static final SampleRate STUDIO = new SampleRate(48_000);
    private static final double TOLERANCE_LU = 0.05;

    /** The recommendation: a sine of full scale at 997 Hz in one front channel is -3.01 LKFS. */
    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000, 96_000})
    void a_full_sine_on_one_channel_is_minus_three_at_any_rate(int hertz) {
        assertThat(lufs(sine(new SampleRate(hertz), 997, 1, 1))).isCloseTo(-3.01, within(TOLERANCE_LU));
    }

    @Test
    void two_channels_are_twice_as_much_power() {
        assertThat(lufs(sine(STUDIO, 997, 1, 2))).isCloseTo(0, within(TOLERANCE_LU));
    }

    @Test
    void half_the_amplitude_is_six_decibels_less() {
        assertThat(lufs(sine(STUDIO, 997, 0.5, 1))).isCloseTo(-9.03, within(TOLERANCE_LU));
    }

    @Test
    void bass_counts_less_than_what_ears_are_keen_on() {
        assertThat(lufs(sine(STUDIO, 40, 1, 1))).isLessThan(lufs(sine(STUDIO, 3000, 1, 1)) - 6);
    }

    @Test
    void pauses_do_not_make_a_song_quieter() {
        Waveform halfSilent = TestSignals.of(
                STUDIO, 8, 1, n -> n < 4 * STUDIO.hertz() ? Math.sin(2 * Math.PI * 997 * n / STUDIO.hertz()) : 0);

        assertThat(lufs(halfSilent)).isCloseTo(-3.01, within(0.2)); // blocks across the edge count in part
    }

    @Test
    void silence_and_a_click_have_no_loudness() {
        assertThat(Loudness.of(TestSignals.silence(STUDIO, 2, 2)).lufs()).isEmpty();
        assertThat(Loudness.of(TestSignals.of(STUDIO, 0.3, 1, n -> 1)).lufs()).isEmpty();
    }

    @Test
    void the_peak_is_that_of_the_loudest_channel_beyond_full_scale_too() {
        assertThat(Loudness.of(TestSignals.of(STUDIO, 1, 1, n -> n == 99 ? -1.5 : 0.1))
                        .peak())
                .isEqualTo(1.5f);
    }

    @Test
    void the_filters_at_48_kilohertz_are_those_of_the_recommendation() {
        KWeighting.Biquad shelf = KWeighting.shelf(STUDIO);
        KWeighting.Biquad highPass = KWeighting.highPass(STUDIO);

        assertThat(new double[] {shelf.b0, shelf.b1, shelf.b2, shelf.a1, shelf.a2})
                .containsExactly(
                        new double[] {
                            1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
                        },
                        within(1e-9));
        assertThat(new double[] {highPass.a1, highPass.a2})
                .containsExactly(new double[] {-1.99004745483398, 0.99007225036621}, within(1e-9));
    }

    private static double lufs(Waveform waveform) {
        return Loudness.of(waveform).lufs().orElseThrow();
    }

    private static Waveform sine(SampleRate rate, double hertz, double amplitude, int channels) {
        return TestSignals.of(rate, 5, channels, n -> amplitude * Math.sin(2 * Math.PI * hertz * n / rate.hertz()));
    }
}
