package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.UnsuitableAudioException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every speaker encoder promises. */
public interface SpeakerEncoderContract {
    SpeakerEncoder encoder();

    @ParameterizedTest(name = "{0} Hz, {1} s")
    @CsvSource({"44100, 3.01", "8000, 0.51", "48000, 1.6", "192000, 0.6", "16000, 12.3"})
    default void gives_a_direction_for_any_rate_and_length(int hertz, double seconds) {
        SpeakerEmbedding speaker = embed(TestVoice.sung(new SampleRate(hertz), seconds, 220), StageProgress.NONE);

        double squares = 0;
        for (float value : speaker.toArray()) {
            squares += (double) value * value;
        }
        assertThat(squares).isCloseTo(1, offset(1e-5));
    }

    @Test
    default void the_same_recording_gives_the_same_speaker() {
        Waveform voice = TestVoice.sung(SampleRate.CD, 2, 220);

        float[] first = embed(voice, StageProgress.NONE).toArray();
        float[] second = embed(voice, StageProgress.NONE).toArray();

        assertThat(second).isEqualTo(first);
    }

    @Test
    default void silence_is_nobody() {
        Waveform silence = TestSignals.silence(SampleRate.CD, 2, 1);

        assertThatThrownBy(() -> embed(silence, StageProgress.NONE)).isInstanceOf(UnsuitableAudioException.class);
    }

    @Test
    default void too_short_a_recording_is_refused() {
        Waveform click = TestSignals.harmonicTone(SampleRate.CD, 0.2, 220);

        assertThatThrownBy(() -> embed(click, StageProgress.NONE)).isInstanceOf(UnsuitableAudioException.class);
    }

    @Test
    default void progress_never_falls_and_ends_at_one() {
        RecordingProgress progress = RecordingProgress.patient();

        embed(TestVoice.sung(SampleRate.CD, 4, 220), progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    @Test
    default void a_cancelled_embedding_stops() {
        Waveform voice = TestVoice.sung(SampleRate.CD, 2, 220);

        assertThatThrownBy(() -> embed(voice, RecordingProgress.cancellingAt(0)))
                .isInstanceOf(ConversionCancelledException.class);
    }

    private SpeakerEmbedding embed(Waveform voice, StageProgress progress) {
        return encoder().embed(voice, progress);
    }
}
