package io.autovoice.cpu.resampling;

import static org.assertj.core.api.Assertions.assertThat;

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
    void reads_the_samples_that_resampling_gives_wherever_reading_starts(int rate) {
        Waveform noise = TestSignals.noise(new SampleRate(rate), 1.3, 1, 0.5, 4);
        float[] whole = TestSignals.samples(Resampling.to(TARGET, noise, WaveformStorage.HEAP, StageProgress.NONE), 0);

        Waveform view = Resampling.view(TARGET, noise);
        float[] piece = new float[9000];
        view.read(0, 7001, piece);

        assertThat(view.frames()).isEqualTo(whole.length);
        assertThat(piece).isEqualTo(Arrays.copyOfRange(whole, 7001, 16_001));
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
