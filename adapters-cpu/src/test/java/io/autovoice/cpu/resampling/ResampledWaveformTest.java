package io.autovoice.cpu.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResampledWaveformTest {
    private static final SampleRate TARGET = new SampleRate(16_000);

    @ParameterizedTest(name = "from {0} Hz")
    @ValueSource(ints = {8000, 11_025, 44_100, 192_000})
    void agrees_with_resampling_in_the_pass_band(int rate) {
        Waveform tone = TestSignals.harmonicTone(new SampleRate(rate), 1.3, 251); // twelve harmonics, to 3 kHz
        float[] whole = TestSignals.samples(Resampling.to(TARGET, tone, WaveformStorage.HEAP, StageProgress.NONE), 0);

        float[] view = TestSignals.samples(Resampling.view(TARGET, tone), 0);

        assertThat(view).hasSameSizeAs(whole);
        for (int n = 200; n < view.length - 200; n++) {
            assertThat(view[n]).isCloseTo(whole[n], offset(1e-3f));
        }
    }

    @Test
    void what_lies_above_the_new_nyquist_frequency_is_gone() {
        Waveform tone = TestSignals.of(SampleRate.CD, 1, 1, n -> Math.sin(2 * Math.PI * 8100 * n / 44_100));
        float[] inside = new float[15_000];

        Resampling.view(TARGET, tone).read(0, 500, inside);

        assertThat(TestSignals.rms(inside)).isLessThan(1e-4);
    }

    @ParameterizedTest(name = "from {0} Hz")
    @ValueSource(ints = {8000, 11_025, 44_100, 192_000})
    void a_sample_is_the_same_wherever_reading_starts(int rate) {
        Waveform view = Resampling.view(TARGET, TestSignals.noise(new SampleRate(rate), 1.3, 1, 0.5, 4));
        float[] piece = new float[9000];

        view.read(0, 7001, piece);

        assertThat(piece).isEqualTo(Arrays.copyOfRange(TestSignals.samples(view, 0), 7001, 16_001));
    }

    @Test
    void beyond_its_ends_there_is_silence() {
        Waveform view = Resampling.view(TARGET, TestSignals.noise(SampleRate.CD, 0.01, 1, 0.5, 4));
        float[] around = new float[400];

        view.read(0, -100, around);

        assertThat(Arrays.copyOf(around, 100)).containsOnly(0);
        assertThat(Arrays.copyOfRange(around, 100, 260)).isEqualTo(TestSignals.samples(view, 0));
        assertThat(Arrays.copyOfRange(around, 260, 400)).containsOnly(0);
    }

    @Test
    void a_waveform_at_its_rate_is_itself() {
        Waveform voice = TestSignals.silence(TARGET, 0.1, 2);

        assertThat(Resampling.view(TARGET, voice)).isSameAs(voice);
    }
}
