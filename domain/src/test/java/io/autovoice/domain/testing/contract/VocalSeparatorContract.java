package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every separator promises. */
public interface VocalSeparatorContract {
    VocalSeparator separator();

    @ParameterizedTest(name = "{0} Hz, {1} channels, {2} s")
    @CsvSource({"44100, 2, 1.01", "8000, 1, 0.51", "48000, 8, 0.6", "192000, 1, 0.5", "22050, 2, 0.0005"})
    default void stems_keep_the_songs_shape_and_add_up_to_it(int hertz, int channels, double seconds) {
        Waveform song = TestSignals.noise(new SampleRate(hertz), seconds, channels, 0.5, 1);

        Stems stems = separator().separate(song, StageProgress.NONE);

        assertThat(stems.vocals().frames()).isEqualTo(song.frames());
        assertThat(stems.vocals().rate()).isEqualTo(song.rate());
        assertThat(stems.vocals().channels()).isEqualTo(channels);
        assertThat(stems.instrumental().channels()).isEqualTo(channels);
        for (int channel = 0; channel < channels; channel++) {
            assertSum(song, stems, channel);
        }
    }

    @Test
    default void silence_gives_silence() {
        Waveform song = TestSignals.silence(SampleRate.CD, 1, 2);

        Stems stems = separator().separate(song, StageProgress.NONE);

        assertThat(TestSignals.rms(TestSignals.samples(stems.vocals(), 0))).isZero();
        assertThat(TestSignals.rms(TestSignals.samples(stems.instrumental(), 1)))
                .isZero();
    }

    @Test
    default void the_same_song_gives_the_same_stems() {
        Waveform song = TestSignals.noise(SampleRate.CD, 1, 2, 0.5, 2);

        Stems first = separator().separate(song, StageProgress.NONE);
        Stems second = separator().separate(song, StageProgress.NONE);

        assertThat(TestSignals.samples(second.vocals(), 0)).isEqualTo(TestSignals.samples(first.vocals(), 0));
    }

    @Test
    default void progress_never_falls_and_ends_at_one() {
        RecordingProgress progress = RecordingProgress.patient();

        separator().separate(TestSignals.noise(SampleRate.CD, 2, 2, 0.5, 3), progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    @Test
    default void a_cancelled_separation_stops() {
        Waveform song = TestSignals.noise(SampleRate.CD, 1, 2, 0.5, 4);

        assertThatThrownBy(() -> separator().separate(song, RecordingProgress.cancellingAt(0)))
                .isInstanceOf(ConversionCancelledException.class);
    }

    private static void assertSum(Waveform song, Stems stems, int channel) {
        float[] expected = TestSignals.samples(song, channel);
        float[] vocals = TestSignals.samples(stems.vocals(), channel);
        float[] band = TestSignals.samples(stems.instrumental(), channel);
        for (int n = 0; n < expected.length; n++) {
            assertThat(vocals[n]).isFinite();
            assertThat((double) vocals[n] + band[n]).isCloseTo(expected[n], offset(1e-6));
        }
    }
}
