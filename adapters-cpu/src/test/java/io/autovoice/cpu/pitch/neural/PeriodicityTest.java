package io.autovoice.cpu.pitch.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodicityTest {
    private static final SampleRate RATE = new SampleRate(16_000);
    private static final int MIDDLE = 4000;

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {70, 131.3, 440, 1046.5})
    void finds_the_period_near_a_guess(double hertz) {
        Periodicity tone = of(TestSignals.samples(TestSignals.harmonicTone(RATE, 0.5, hertz), 0));

        Periodicity.Match match = tone.near(MIDDLE, hertz * 1.02);

        assertThat(match.hertz()).isCloseTo(hertz, withPercentage(0.2));
        assertThat(match.correlation()).isCloseTo(1, offset(0.01));
    }

    @Test
    void noise_repeats_nothing() {
        Periodicity noise = of(TestSignals.samples(TestSignals.noise(RATE, 0.5, 1, 0.3, 3), 0));

        assertThat(noise.near(MIDDLE, 200).correlation()).isLessThan(0.7);
    }

    @Test
    void silence_repeats_nothing() {
        Periodicity.Match match = of(new float[8000]).near(MIDDLE, 200);

        assertThat(match.correlation()).isZero();
        assertThat(match.hertz()).isEqualTo(200);
    }

    @Test
    void a_guess_far_off_finds_no_period() {
        Periodicity tone = of(TestSignals.samples(TestSignals.harmonicTone(RATE, 0.5, 200), 0));

        assertThat(tone.near(MIDDLE, 285).correlation()).isLessThan(0.5);
    }

    @ParameterizedTest(name = "sample {0}")
    @ValueSource(ints = {2048, 2100, 9900, 10_048})
    void at_an_end_of_the_recording_looks_at_what_lies_inside(int middle) {
        float[] around = new float[12_096];
        System.arraycopy(TestSignals.samples(TestSignals.harmonicTone(RATE, 0.5, 110), 0), 0, around, 2048, 8000);

        Periodicity.Match match = new Periodicity(around, RATE.hertz(), 2048, 10_048).near(middle, 109);

        assertThat(match.hertz()).isCloseTo(110, withPercentage(0.2));
        assertThat(match.correlation()).isCloseTo(1, offset(0.01));
    }

    @Test
    void the_level_is_the_peak_without_the_mean() {
        float[] square = new float[8000];
        for (int n = 0; n < square.length; n++) {
            square[n] = 0.5f + (n / 40 % 2 == 0 ? 0.1f : -0.1f);
        }

        assertThat(of(square).level(MIDDLE)).isCloseTo(-20, offset(0.5));
    }

    private static Periodicity of(float[] samples) {
        return new Periodicity(samples, RATE.hertz(), 0, samples.length);
    }
}
