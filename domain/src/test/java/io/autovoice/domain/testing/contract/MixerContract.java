package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every mixer promises. */
public interface MixerContract {
    Mixer mixer();

    @Test
    default void a_quiet_mix_is_the_weighted_sum() {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 0.3, 220);
        Waveform band = TestSignals.noise(SampleRate.CD, 0.3, 2, 0.05, 1);

        Waveform mix = mixer().mix(voice, band, MixSettings.of(0.5, 2), StageProgress.NONE);

        float[] sung = TestSignals.samples(voice, 0);
        float[] played = TestSignals.samples(band, 1);
        float[] mixed = TestSignals.samples(mix, 1);
        for (int n = 0; n < mixed.length; n++) {
            assertThat(mixed[n]).isCloseTo(0.5f * sung[n] + 2 * played[n], offset(1e-6f));
        }
    }

    @Test
    default void keeps_the_shape_of_the_instrumental() {
        Waveform band = TestSignals.noise(new SampleRate(8000), 0.777, 8, 0.1, 2);
        Waveform voice = TestSignals.noise(new SampleRate(8000), 0.777, 1, 0.1, 3);

        Waveform mix = mixer().mix(voice, band, MixSettings.UNITY, StageProgress.NONE);

        assertThat(mix.channels()).isEqualTo(8);
        assertThat(mix.rate()).isEqualTo(band.rate());
        assertThat(mix.frames()).isEqualTo(band.frames());
    }

    @Test
    default void a_loud_mix_stays_below_full_scale() {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 1, 220);
        Waveform band = TestSignals.noise(SampleRate.CD, 1, 2, 0.9, 4);

        Waveform mix = mixer().mix(voice, band, MixSettings.of(2, 2), StageProgress.NONE);

        for (float sample : TestSignals.samples(mix, 0)) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo(1f);
        }
    }

    @Test
    default void a_voice_of_another_length_is_refused() {
        Waveform voice = TestSignals.silence(SampleRate.CD, 0.2, 1);
        Waveform band = TestSignals.silence(SampleRate.CD, 0.3, 2);

        assertThatThrownBy(() -> mixer().mix(voice, band, MixSettings.UNITY, StageProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void progress_never_falls_and_ends_at_one() {
        RecordingProgress progress = RecordingProgress.patient();
        Waveform band = TestSignals.noise(SampleRate.CD, 2, 2, 0.1, 5);

        mixer().mix(band, band, MixSettings.UNITY, progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    @Test
    default void a_cancelled_mix_stops() {
        Waveform band = TestSignals.noise(SampleRate.CD, 1, 2, 0.1, 6);

        assertThatThrownBy(() -> mixer().mix(band, band, MixSettings.UNITY, RecordingProgress.cancellingAt(0)))
                .isInstanceOf(ConversionCancelledException.class);
    }

    @ParameterizedTest(name = "by {0} semitones")
    @ValueSource(doubles = {-6, -2, 3.5})
    default void the_band_is_moved_and_the_voice_is_not(double semitones) {
        double played = 500; // Hz
        double sung = 300; // Hz
        Waveform band = TestSignals.of(SampleRate.CD, 1, 2, n -> 0.2 * Math.sin(2 * Math.PI * played * n / 44_100));
        Waveform voice = TestSignals.of(SampleRate.CD, 1, 1, n -> 0.2 * Math.sin(2 * Math.PI * sung * n / 44_100));

        Waveform mix = mixer().mix(
                        voice, band, new MixSettings(MixLevels.UNITY, new Semitones(semitones)), StageProgress.NONE);

        float[] mixed = TestSignals.samples(mix, 1);
        assertThat(mix.frames()).isEqualTo(band.frames());
        assertThat(TestSignals.amplitude(mixed, played * Math.pow(2, semitones / 12) / 44_100))
                .isCloseTo(0.2, offset(0.01));
        assertThat(TestSignals.amplitude(mixed, sung / 44_100)).isCloseTo(0.2, offset(0.01));
        assertThat(TestSignals.amplitude(mixed, played / 44_100)).isLessThan(0.01);
    }

    @Test
    default void progress_never_falls_while_the_band_is_moved() {
        RecordingProgress progress = RecordingProgress.patient();
        Waveform band = TestSignals.noise(SampleRate.CD, 1, 2, 0.1, 5);

        mixer().mix(band, band, new MixSettings(MixLevels.UNITY, new Semitones(1)), progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }
}
