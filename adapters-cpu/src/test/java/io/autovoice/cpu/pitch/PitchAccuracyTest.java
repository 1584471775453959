package io.autovoice.cpu.pitch;

import static io.autovoice.cpu.pitch.PitchAssertions.assertAllVoicedAt;
import static io.autovoice.cpu.pitch.PitchAssertions.cents;
import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchAccuracyTest {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {70, 98, 155.6, 261.6, 523.3, 784, 1000, 1090})
    void follows_the_whole_range_of_singing(double hertz) {
        F0Contour f0 = extract(TestSignals.harmonicTone(SampleRate.CD, 0.5, hertz));

        assertAllVoicedAt(hertz, f0);
    }

    @ParameterizedTest(name = "{0} Hz sampled")
    @ValueSource(ints = {8000, 11025, 44100, 96000, 192000})
    void interpolates_between_the_samples_of_a_short_period(int rate) {
        F0Contour f0 = extract(TestSignals.harmonicTone(new SampleRate(rate), 0.5, 1046.5));

        assertAllVoicedAt(1046.5, f0);
    }

    @Test
    void follows_vibrato_within_20_cents() {
        double vibratoHertz = 5.5;
        double extentOctaves = 80.0 / 1200;
        double[] phase = {0};
        Waveform voice = TestSignals.of(SampleRate.CD, 2, 1, n -> {
            double octaves = extentOctaves * Math.sin(2 * Math.PI * vibratoHertz * n / 44_100);
            phase[0] += 2 * Math.PI * 220 * Math.pow(2, octaves) / 44_100;
            return 0.2 * (Math.sin(phase[0]) + Math.sin(2 * phase[0]) + Math.sin(3 * phase[0]) / 2);
        });

        F0Contour f0 = extract(voice);

        for (int hop = 5; hop < f0.hops() - 5; hop++) {
            double octaves = extentOctaves * Math.sin(2 * Math.PI * vibratoHertz * GRID.secondsAt(hop));
            assertThat(cents(f0.at(hop), 220 * Math.pow(2, octaves))).isBetween(-20.0, 20.0);
        }
    }

    @Test
    void follows_a_glide_over_two_octaves_within_20_cents() {
        double octavesASecond = 1.5;
        double[] phase = {0};
        Waveform voice = TestSignals.of(SampleRate.CD, 1.4, 1, n -> {
            phase[0] += 2 * Math.PI * 150 * Math.pow(2, octavesASecond * n / 44_100) / 44_100;
            return 0.2 * (Math.sin(phase[0]) + Math.sin(2 * phase[0]) + Math.sin(3 * phase[0]) / 2);
        });

        F0Contour f0 = extract(voice);

        for (int hop = 5; hop < f0.hops() - 5; hop++) {
            double truth = 150 * Math.pow(2, octavesASecond * GRID.secondsAt(hop));
            assertThat(cents(f0.at(hop), truth)).isBetween(-20.0, 20.0);
        }
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {90, 180, 350})
    void is_not_an_octave_too_high_when_the_second_harmonic_is_strong(double hertz) {
        Waveform voice = tone(hertz, 0.05, 0.5, 0.05, 0.1, 0.03);

        assertAllVoicedAt(hertz, extract(voice));
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {90, 180, 350})
    void finds_a_fundamental_that_is_missing(double hertz) {
        Waveform voice = tone(hertz, 0, 0.2, 0.2, 0.2, 0.2);

        assertAllVoicedAt(hertz, extract(voice));
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {300, 600, 1000})
    void is_not_an_octave_too_low_on_a_pure_tone(double hertz) {
        assertAllVoicedAt(hertz, extract(tone(hertz, 0.5)));
    }

    @Test
    void hears_a_low_voice_with_irregular_pulses() {
        Waveform creak = pulses(75, 0.01, 7);

        F0Contour f0 = extract(creak);

        assertThat(f0.voiced().length).isGreaterThan(f0.hops() * 9 / 10);
        for (float hertz : f0.voiced()) {
            assertThat(cents(hertz, 75)).isBetween(-100.0, 100.0);
        }
    }

    /** Harmonics of the given amplitudes, the fundamental first. */
    private static Waveform tone(double hertz, double... amplitudes) {
        return TestSignals.of(SampleRate.CD, 0.5, 1, n -> {
            double sum = 0;
            for (int k = 1; k <= amplitudes.length; k++) {
                sum += amplitudes[k - 1] * Math.cos(2 * Math.PI * k * hertz * n / 44_100 + k * k);
            }
            return sum;
        });
    }

    /** Decaying pulses, each period off by {@code jitter} of itself (standard deviation). */
    private static Waveform pulses(double hertz, double jitter, long seed) {
        Random random = new Random(seed);
        double[] next = {0};
        double[] ringing = {0, 0};
        return TestSignals.of(SampleRate.CD, 1, 1, n -> {
            double pulse = 0;
            if (n >= next[0]) {
                pulse = 0.1;
                next[0] += 44_100 / hertz * (1 + jitter * random.nextGaussian());
            }
            double sample = pulse + 1.97 * ringing[0] - 0.98 * ringing[1]; // a formant at about 700 Hz
            ringing[1] = ringing[0];
            ringing[0] = sample;
            return sample;
        });
    }

    private static F0Contour extract(Waveform voice) {
        return PitchExtraction.boersma().extract(voice, GRID, F0Range.SINGING, StageProgress.NONE);
    }
}
