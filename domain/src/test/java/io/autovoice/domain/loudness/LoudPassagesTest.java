package io.autovoice.domain.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudPassagesTest {

    @ParameterizedTest(name = "amplitude {0}")
    @ValueSource(doubles = {0.001, 0.1, 1})
    void brings_any_song_to_one_level(double amplitude) {
        Waveform song = TestSignals.of(SampleRate.CD, 4, 2, n -> amplitude * Math.sin(0.1 * n));

        double gain = LoudPassages.gain(song, StageProgress.NONE);

        assertThat(20 * Math.log10(gain * amplitude / Math.sqrt(2))).isCloseTo(-17, offset(0.1));
    }

    @Test
    void pauses_do_not_count() {
        Waveform song = TestSignals.of(SampleRate.CD, 8, 1, n -> n < 4 * 44_100 ? 0.5 * Math.sin(0.1 * n) : 0);
        Waveform sung = TestSignals.of(SampleRate.CD, 4, 1, n -> 0.5 * Math.sin(0.1 * n));

        assertThat(LoudPassages.gain(song, StageProgress.NONE))
                .isCloseTo(LoudPassages.gain(sung, StageProgress.NONE), offset(1e-3));
    }

    @Test
    void silence_stays_as_it_is() {
        assertThat(LoudPassages.gain(TestSignals.silence(SampleRate.CD, 1, 2), StageProgress.NONE))
                .isEqualTo(1);
    }
}
