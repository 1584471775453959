package io.autovoice.application.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.testing.FixedAudioReader;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuitableAudioTest {
    private static final SampleRate RATE = new SampleRate(8000);

    @Test
    void accepts_half_a_second_of_sound() {
        Waveform tone = TestSignals.harmonicTone(RATE, 0.5, 220);

        assertThat(SuitableAudio.require(tone, "It")).isSameAs(tone);
    }

    @Test
    void refuses_what_is_shorter() {
        Waveform tone = TestSignals.harmonicTone(RATE, 0.499, 220);

        assertThatThrownBy(() -> SuitableAudio.require(tone, "It"))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessage("It lasts only 0.499 s.");
    }

    @Test
    void refuses_silence_but_not_a_whisper() {
        Waveform silent = TestSignals.of(RATE, 1, 2, n -> 0.9e-4);
        Waveform whisper = TestSignals.of(RATE, 1, 2, n -> n == 7999 ? -1.1e-4 : 0);

        assertThatThrownBy(() -> SuitableAudio.require(silent, "It")).isInstanceOf(UnsuitableAudioException.class);
        assertThat(SuitableAudio.require(whisper, "It")).isSameAs(whisper);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refuses_one_sample_that_is_no_number(float broken) {
        Waveform waveform = TestSignals.of(RATE, 20, 1, n -> n == 123_456 ? broken : 0.1);

        assertThatThrownBy(() -> SuitableAudio.require(waveform, "It"))
                .isInstanceOf(UnsuitableAudioException.class)
                .hasMessageContaining("NaN or infinity");
    }

    @Test
    void reading_calls_the_file_by_its_name() {
        Path file = Path.of("songs", "short.wav");
        FixedAudioReader reader = FixedAudioReader.of(file, TestSignals.harmonicTone(RATE, 0.1, 220));
        RecordingProgress progress = RecordingProgress.patient();

        assertThatThrownBy(() -> SuitableAudio.read(reader, file, progress)).hasMessageStartingWith("short.wav ");
    }

    @Test
    void reading_ends_at_one() {
        Path file = Path.of("song.wav");
        RecordingProgress progress = RecordingProgress.patient();

        SuitableAudio.read(FixedAudioReader.of(file, TestSignals.harmonicTone(RATE, 1, 220)), file, progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }
}
