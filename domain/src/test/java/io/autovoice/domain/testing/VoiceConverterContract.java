package io.autovoice.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every voice converter promises. */
public interface VoiceConverterContract {
    VoiceConverter converter();

    /** A voice of at least five seconds, a {@link TestVoice} or a real recording. */
    default VoiceProfile target() {
        return TestVoice.profile("target", 180);
    }

    @ParameterizedTest(name = "{0} Hz, {1} s")
    @CsvSource({"44100, 1.01", "8000, 0.7", "48000, 0.6", "192000, 0.5", "24000, 0.02"})
    default void keeps_rate_and_length_and_is_finite(int hertz, double seconds) {
        Waveform vocals = TestSignals.harmonicTone(new SampleRate(hertz), seconds, 220);

        Waveform converted = convert(vocals, StageProgress.NONE);

        assertThat(converted.channels()).isEqualTo(1);
        assertThat(converted.rate()).isEqualTo(vocals.rate());
        assertThat(converted.frames()).isEqualTo(vocals.frames());
        for (float sample : TestSignals.samples(converted, 0)) {
            assertThat(sample).isFinite();
        }
    }

    @Test
    default void silence_gives_silence() {
        Waveform vocals = TestSignals.silence(SampleRate.CD, 1, 1);
        F0Contour unvoiced = TestVoice.steady(vocals, Float.NaN);

        Waveform converted = converter()
                .convert(vocals, unvoiced, unvoiced, target(), ConversionSettings.DEFAULT, StageProgress.NONE);

        assertThat(TestSignals.rms(TestSignals.samples(converted, 0))).isLessThan(1e-4);
    }

    @Test
    default void loudness_follows_the_vocals() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1.5, 220);

        Waveform converted = convert(vocals, StageProgress.NONE);

        assertThat(TestSignals.rms(TestSignals.samples(converted, 0)))
                .isCloseTo(TestSignals.rms(TestSignals.samples(vocals, 0)), withPercentage(50));
    }

    @Test
    default void the_same_input_gives_the_same_output() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 0.8, 220);

        float[] first = TestSignals.samples(convert(vocals, StageProgress.NONE), 0);
        float[] second = TestSignals.samples(convert(vocals, StageProgress.NONE), 0);

        assertThat(second).isEqualTo(first);
    }

    @Test
    default void progress_never_falls_and_ends_at_one() {
        RecordingProgress progress = RecordingProgress.patient();

        convert(TestVoice.sung(SampleRate.CD, 1, 220), progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    @Test
    default void a_cancelled_conversion_stops() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1, 220);

        assertThatThrownBy(() -> convert(vocals, RecordingProgress.cancellingAt(0)))
                .isInstanceOf(ConversionCancelledException.class);
    }

    @Test
    default void contours_of_different_length_are_refused() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1, 220);
        F0Contour source = TestVoice.steady(vocals, 220);
        F0Contour shorter = new F0Contour(source.grid(), new float[] {220});

        assertThatThrownBy(() -> converter()
                        .convert(vocals, source, shorter, target(), ConversionSettings.DEFAULT, StageProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Waveform convert(Waveform vocals, StageProgress progress) {
        F0Contour f0 = TestVoice.steady(vocals, 220);
        return converter().convert(vocals, f0, f0, target(), ConversionSettings.DEFAULT, progress);
    }
}
