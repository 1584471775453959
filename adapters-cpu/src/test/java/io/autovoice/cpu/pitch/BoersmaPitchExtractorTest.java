package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.PitchExtractorContract;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoersmaPitchExtractorTest implements PitchExtractorContract {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;

    @Override
    public PitchExtractor extractor() {
        return PitchExtraction.boersma();
    }

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

    @ParameterizedTest(name = "{0} Hz sampled")
    @ValueSource(ints = {8000, 16000, 192000})
    void noise_is_unvoiced_at_any_rate(int rate) {
        F0Contour f0 = extract(TestSignals.noise(new SampleRate(rate), 2, 2, 0.3, 11));

        assertThat(f0.voiced().length).isLessThan(f0.hops() / 50);
    }

    @Test
    void the_last_bit_of_16_is_silence() {
        F0Contour f0 = extract(TestSignals.of(SampleRate.CD, 1, 1, n -> n / 100 % 2 == 0 ? 0x1p-16 : -0x1p-16));

        assertThat(f0.voiced()).isEmpty();
    }

    @Test
    void a_tone_between_silences_is_voiced_where_it_sounds() {
        Waveform voice = TestSignals.of(
                SampleRate.CD,
                1.5,
                1,
                n -> n < 22_050 || n >= 44_100 ? 0 : 0.3 * Math.signum(Math.sin(2 * Math.PI * 200 * n / 44_100)));

        F0Contour f0 = extract(voice);

        for (int hop = 0; hop < f0.hops(); hop++) {
            double seconds = GRID.secondsAt(hop);
            boolean atAnEdge = Math.abs(seconds - 0.5) < 0.03 || Math.abs(seconds - 1) < 0.03;
            assertThat(atAnEdge || f0.voicedAt(hop) == (seconds > 0.5 && seconds < 1))
                    .as("%s s", seconds)
                    .isTrue();
        }
    }

    @Test
    void a_constant_offset_changes_nothing() {
        Waveform voice =
                TestSignals.of(SampleRate.CD, 0.5, 1, n -> 0.6 + 0.2 * Math.sin(2 * Math.PI * 130 * n / 44_100));

        assertAllVoicedAt(130, extract(voice));
    }

    @Test
    void channels_are_averaged() {
        float[] tone = TestSignals.samples(TestSignals.harmonicTone(SampleRate.CD, 0.5, 240), 0);
        float[] inverted = new float[tone.length];
        for (int n = 0; n < tone.length; n++) {
            inverted[n] = -tone[n];
        }

        assertAllVoicedAt(240, extract(WaveformStorage.heap(SampleRate.CD, new float[tone.length], tone)));
        assertThat(extract(WaveformStorage.heap(SampleRate.CD, tone, inverted)).voiced())
                .isEmpty();
    }

    @Test
    void a_recording_shorter_than_the_longest_period_is_unvoiced() {
        F0Contour f0 = extract(TestSignals.harmonicTone(SampleRate.CD, 0.015, 400));

        assertThat(f0.hops()).isEqualTo(2);
        assertThat(f0.voiced()).isEmpty();
    }

    @Test
    void a_recording_shorter_than_the_window_is_still_heard() {
        assertAllVoicedAt(400, extract(TestSignals.harmonicTone(SampleRate.CD, 0.03, 400)));
    }

    @Test
    void a_tone_above_the_ceiling_is_unvoiced_and_not_taken_for_a_lower_one() {
        F0Contour f0 = extractor()
                .extract(
                        TestSignals.harmonicTone(SampleRate.CD, 0.5, 500),
                        GRID,
                        new F0Range(65, 400),
                        StageProgress.NONE);

        assertThat(f0.voiced()).isEmpty();
    }

    @Test
    void batches_leave_no_trace() {
        Waveform voice = noisyGlide(2.3);
        float[] whole = extractWith(new BoersmaPitchExtractor(PathCosts.PRAAT, 60), voice)
                .toArray();

        float[] inBatches = extractWith(new BoersmaPitchExtractor(PathCosts.PRAAT, 0.03), voice)
                .toArray();

        assertThat(inBatches).isEqualTo(whole);
    }

    @Test
    void gives_the_same_twice_and_to_many_threads() {
        Waveform voice = noisyGlide(1);
        PitchExtractor shared = extractor();
        float[] expected = extractWith(shared, voice).toArray();

        List<float[]> results = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> extractWith(shared, voice).toArray())
                .toList();

        assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(expected));
    }

    @Test
    void reports_progress_for_each_half_second() {
        RecordingProgress progress = RecordingProgress.patient();

        extractor().extract(noisyGlide(3), GRID, F0Range.SINGING, progress);

        assertThat(progress.heard()).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(6);
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(doubles = {0, 0.4, 0.98, 1})
    void stops_when_cancelled(double fraction) {
        RecordingProgress progress = RecordingProgress.cancellingAt(fraction);

        assertThatThrownBy(() -> extractor().extract(noisyGlide(3), GRID, F0Range.SINGING, progress))
                .isInstanceOf(ConversionCancelledException.class);
        assertThat(progress.heard().stream().filter(heard -> heard >= fraction)).hasSize(1);
    }

    @ParameterizedTest(name = "hop {0} s")
    @ValueSource(doubles = {0.001, 0.0058, 0.25})
    void any_hop_gives_the_same_pitch(double hopSeconds) {
        F0Contour f0 = extractor()
                .extract(
                        TestSignals.harmonicTone(SampleRate.CD, 1, 330),
                        new FrameGrid(hopSeconds),
                        F0Range.SINGING,
                        StageProgress.NONE);

        assertAllVoicedAt(330, f0);
    }

    private F0Contour extract(Waveform voice) {
        return extractWith(extractor(), voice);
    }

    private static F0Contour extractWith(PitchExtractor extractor, Waveform voice) {
        return extractor.extract(voice, GRID, F0Range.SINGING, StageProgress.NONE);
    }

    private static void assertAllVoicedAt(double hertz, F0Contour f0) {
        assertThat(f0.voiced()).hasSize(f0.hops());
        for (float value : f0.voiced()) {
            assertThat((double) value).isCloseTo(hertz, withPercentage(0.3));
        }
    }

    private static double cents(double hertz, double reference) {
        return 1200 * Math.log(hertz / reference) / Math.log(2);
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

    private static Waveform noisyGlide(double seconds) {
        Random random = new Random(3);
        double[] phase = {0};
        return TestSignals.of(SampleRate.CD, seconds, 1, n -> {
            phase[0] += 2 * Math.PI * 200 * Math.pow(2, 0.4 * n / 44_100) / 44_100;
            return 0.2 * Math.sin(phase[0]) + 0.2 * Math.sin(2 * phase[0]) + 0.05 * random.nextGaussian();
        });
    }
}
