package io.autovoice.cpu.pitch;

import static io.autovoice.cpu.pitch.PitchAssertions.assertAllVoicedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.PitchExtractorContract;
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

    @ParameterizedTest(name = "{0} ms")
    @ValueSource(ints = {2, 5, 8})
    void a_click_that_rings_is_unvoiced(int milliseconds) {
        Waveform voice = TestSignals.of(SampleRate.CD, 1, 1, n -> {
            double ringing = Math.max(0, n - 22_050) / (0.0441 * 1000) / milliseconds;
            return n < 22_050 ? 0 : 0.5 * Math.exp(-ringing) * Math.sin(2 * Math.PI * 500 * n / 44_100);
        });

        assertThat(extract(voice).voiced()).isEmpty();
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
        float[] whole = extractWith(new BoersmaPitchExtractor(PathCosts.PRAAT, 1000), voice)
                .toArray();

        float[] inBatches = extractWith(new BoersmaPitchExtractor(PathCosts.PRAAT, 3), voice)
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
    void reports_progress_for_each_quarter_of_a_second() {
        RecordingProgress progress = RecordingProgress.patient();

        extractor().extract(noisyGlide(3), GRID, F0Range.SINGING, progress);

        assertThat(progress.heard()).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(12);
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

    private static Waveform noisyGlide(double seconds) {
        Random random = new Random(3);
        double[] phase = {0};
        return TestSignals.of(SampleRate.CD, seconds, 1, n -> {
            phase[0] += 2 * Math.PI * 200 * Math.pow(2, 0.4 * n / 44_100) / 44_100;
            return 0.2 * Math.sin(phase[0]) + 0.2 * Math.sin(2 * phase[0]) + 0.05 * random.nextGaussian();
        });
    }
}
