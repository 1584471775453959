package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every content encoder promises. */
public interface ContentEncoderContract {
    ContentEncoder encoder();

    @ParameterizedTest(name = "{0} Hz, {1} s")
    @CsvSource({"44100, 1.2345", "8000, 0.7", "48000, 0.02", "192000, 0.5", "16000, 0.0001", "16000, 25.31"})
    default void gives_one_finite_row_per_grid_point(int hertz, double seconds) {
        Waveform voice = TestSignals.harmonicTone(new SampleRate(hertz), seconds, 220);

        ContentFeatures features = encoder().encode(voice, StageProgress.NONE);

        assertThat(features.hops()).isEqualTo(features.grid().hops(voice));
        assertFinite(features);
    }

    @Test
    default void silence_has_finite_features() {
        assertFinite(encoder().encode(TestSignals.silence(SampleRate.CD, 1, 1), StageProgress.NONE));
    }

    @Test
    default void the_same_recording_gives_the_same_features() {
        Waveform voice = TestVoice.sung(SampleRate.CD, 1, 220);

        ContentFeatures first = encoder().encode(voice, StageProgress.NONE);
        ContentFeatures second = encoder().encode(voice, StageProgress.NONE);

        for (int hop = 0; hop < first.hops(); hop++) {
            assertThat(second.row(hop)).isEqualTo(first.row(hop));
        }
    }

    @Test
    default void progress_never_falls_and_ends_at_one() {
        RecordingProgress progress = RecordingProgress.patient();

        encoder().encode(TestVoice.sung(SampleRate.CD, 4, 220), progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    @Test
    default void a_cancelled_encoding_stops() {
        Waveform voice = TestVoice.sung(SampleRate.CD, 1, 220);

        assertThatThrownBy(() -> encoder().encode(voice, RecordingProgress.cancellingAt(0)))
                .isInstanceOf(ConversionCancelledException.class);
    }

    private static void assertFinite(ContentFeatures features) {
        for (int hop = 0; hop < features.hops(); hop++) {
            for (float value : features.row(hop)) {
                assertThat(value).isFinite();
            }
        }
    }
}
