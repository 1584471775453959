package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.BlendedVoice;
import io.autovoice.domain.conversion.BlendedVoice.Part;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.util.List;
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
    default void formants_moved_by_nothing_change_nothing() {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 0.8, 220);

        float[] plain = TestSignals.samples(convert(vocals, StageProgress.NONE), 0);
        float[] moved = TestSignals.samples(turned(vocals, ConversionKnobs.NONE.withFormant(Semitones.NONE)), 0);

        assertThat(moved).isEqualTo(plain);
    }

    @ParameterizedTest(name = "clarity and loudness {0}, formant {1}, protect {2}")
    @CsvSource({"0, -12, 0", "1, 12, 0.5"})
    default void knobs_at_their_stops_give_sound_of_the_same_length(double share, double formant, double protect) {
        Waveform vocals = TestVoice.sung(SampleRate.CD, 1.2, 220);

        Waveform converted = turned(
                vocals,
                ConversionKnobs.NONE
                        .withClarity(share)
                        .withLoudness(share)
                        .withFormant(new Semitones(formant))
                        .withProtect(protect));

        assertThat(converted.frames()).isEqualTo(vocals.frames());
        float[] samples = TestSignals.samples(converted, 0);
        for (float sample : samples) {
            assertThat(sample).isFinite();
        }
        assertThat(TestSignals.rms(samples)).isBetween(0.01, 1.0);
    }

    @Test
    default void a_blend_of_a_voice_with_itself_is_that_voice() {
        assumeTrue(target() instanceof ReferenceVoice, "only voices with a recording can be blended");
        ReferenceVoice voice = (ReferenceVoice) target();
        BlendedVoice blend = new BlendedVoice(List.of(new Part(voice, 0.3), new Part(voice, 0.7)));
        Waveform vocals = TestVoice.sung(SampleRate.CD, 0.8, 220);
        F0Contour f0 = TestVoice.steady(vocals, 220);

        float[] alone = TestSignals.samples(convert(vocals, StageProgress.NONE), 0);
        float[] blended = TestSignals.samples(
                converter().convert(vocals, f0, f0, blend, ConversionSettings.DEFAULT, StageProgress.NONE), 0);

        assertThat(blended).hasSameSizeAs(alone);
        for (int n = 0; n < alone.length; n++) {
            assertThat(blended[n]).isCloseTo(alone[n], offset(1e-4f)); // -80 dB
        }
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

    private Waveform turned(Waveform vocals, ConversionKnobs knobs) {
        F0Contour f0 = TestVoice.steady(vocals, 220);
        ConversionSettings settings = ConversionSettings.DEFAULT.with(knobs);
        return converter().convert(vocals, f0, f0, target(), settings, StageProgress.NONE);
    }

    private Waveform convert(Waveform vocals, StageProgress progress) {
        F0Contour f0 = TestVoice.steady(vocals, 220);
        return converter().convert(vocals, f0, f0, target(), ConversionSettings.DEFAULT, progress);
    }
}
