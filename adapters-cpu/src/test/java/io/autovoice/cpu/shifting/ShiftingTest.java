package io.autovoice.cpu.shifting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftingTest {
    private static final double TONE = 440; // Hz
    private static final int CLICK = 30_000; // frame

    @Test
    void an_interval_of_none_gives_the_waveform_itself() {
        Waveform music = TestSignals.noise(SampleRate.CD, 0.5, 2, 0.3, 1);

        assertThat(Shifting.by(Semitones.NONE, music, WaveformStorage.HEAP, StageProgress.NONE))
                .isSameAs(music);
    }

    @ParameterizedTest(name = "{0} semitones at {1} Hz")
    @CsvSource({"-6, 44100", "-3, 48000", "-1, 44100", "1, 44100", "2.5, 22050", "4, 96000", "6, 44100", "6, 8000"})
    void a_tone_stays_one_tone_at_its_new_pitch_and_level(double semitones, int hertz) {
        SampleRate rate = new SampleRate(hertz);
        Waveform music = tone(rate, TONE, 1.5);

        float[] shifted = middle(shift(music, semitones));

        double expected = TONE * Math.pow(2, semitones / 12);
        Sinusoid found = Sinusoid.in(shifted, expected, hertz);
        assertThat(1200 * Math.log(found.hertz() / expected) / Math.log(2)).isCloseTo(0, within(0.5)); // cents
        assertThat(20 * Math.log10(found.amplitude() / 0.5)).isCloseTo(0, within(0.1)); // dB
        assertThat(found.restDb()).isLessThan(-80);
    }

    @ParameterizedTest(name = "{0} frames")
    @ValueSource(ints = {1, 100, 4096, 44_101, 100_003})
    void no_frame_is_won_or_lost(int frames) {
        float[] samples = TestSignals.samples(TestSignals.noise(SampleRate.CD, 3, 1, 0.3, 2), 0);
        Waveform music = WaveformStorage.heap(SampleRate.CD, java.util.Arrays.copyOf(samples, frames));

        assertThat(shift(music, 3).frames()).isEqualTo(frames);
        assertThat(shift(music, -5).frames()).isEqualTo(frames);
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-6, -3, -1, 1, 3, 6})
    void a_click_stays_where_it_is_and_short(double semitones) {
        Waveform music = TestSignals.of(SampleRate.CD, 1.5, 1, n -> n == CLICK ? 0.9 : 0.05 * Math.sin(0.03 * n));

        float[] shifted = treble(TestSignals.samples(shift(music, semitones), 0));

        double all = energy(shifted, 0, shifted.length);
        double near = energy(shifted, CLICK - 132, CLICK + 132); // 3 ms on either side
        assertThat(near / all).isGreaterThan(0.99);
    }

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-6, -1, 1, 6})
    void looking_for_attacks_is_what_keeps_them_short(double semitones) {
        Waveform music = TestSignals.of(SampleRate.CD, 1.5, 1, n -> n == CLICK ? 0.9 : 0.05 * Math.sin(0.03 * n));
        SampleRate playedAt = new SampleRate((int) Math.round(2205 * Math.pow(2, semitones / 12)) * 20);
        TimeMap even = TimeMap.around(new long[0], music, playedAt.hertz() / 44_100.0);

        Waveform stretched = new PhaseVocoder(music, playedAt, even).stretch(WaveformStorage.HEAP, StageProgress.NONE);

        float[] smeared = treble(TestSignals.samples(
                Resampling.to(SampleRate.CD, stretched, WaveformStorage.HEAP, StageProgress.NONE), 0));
        double near = energy(smeared, CLICK - 132, CLICK + 132);
        assertThat(near / energy(smeared, 0, smeared.length)).isLessThan(0.6);
    }

    @Test
    void the_image_stays() {
        float[] left = TestSignals.samples(TestSignals.harmonicTone(SampleRate.CD, 1, 330), 0);
        float[] noise = TestSignals.samples(TestSignals.noise(SampleRate.CD, 1, 1, 0.1, 3), 0);
        float[] right = new float[left.length];
        for (int n = 0; n < left.length; n++) {
            left[n] += noise[n];
            right[n] = -0.25f * left[n];
        }

        Waveform shifted = shift(WaveformStorage.heap(SampleRate.CD, left, right), 4);

        float[] x = TestSignals.samples(shifted, 0);
        float[] y = TestSignals.samples(shifted, 1);
        for (int n = 0; n < x.length; n++) {
            assertThat(y[n]).isCloseTo(-0.25f * x[n], within(1e-5f));
        }
    }

    @Test
    void the_same_music_gives_the_same_samples() {
        Waveform music = TestSignals.noise(SampleRate.CD, 1, 2, 0.3, 4);

        assertThat(TestSignals.samples(shift(music, 2), 1)).isEqualTo(TestSignals.samples(shift(music, 2), 1));
    }

    @Test
    void silence_stays_silent() {
        assertThat(TestSignals.samples(shift(TestSignals.silence(SampleRate.CD, 0.5, 1), -2), 0))
                .containsOnly(0f);
    }

    @Test
    void progress_never_falls() {
        RecordingProgress progress = RecordingProgress.patient();

        Shifting.by(new Semitones(1), TestSignals.noise(SampleRate.CD, 1, 2, 0.3, 5), WaveformStorage.HEAP, progress);

        assertThat(progress.heard()).isSorted().endsWith(1.0);
    }

    private static Waveform shift(Waveform music, double semitones) {
        return Shifting.by(new Semitones(semitones), music, WaveformStorage.HEAP, StageProgress.NONE);
    }

    private static Waveform tone(SampleRate rate, double hertz, double seconds) {
        return TestSignals.of(rate, seconds, 1, n -> 0.5 * Math.sin(2 * Math.PI * hertz * n / rate.hertz()));
    }

    private static float[] middle(Waveform waveform) {
        float[] all = TestSignals.samples(waveform, 0);
        return java.util.Arrays.copyOfRange(all, all.length / 4, 3 * all.length / 4);
    }

    /** The second difference: the tone below is gone, the click isn't. */
    private static float[] treble(float[] samples) {
        float[] differences = new float[samples.length];
        for (int n = 1; n < samples.length - 1; n++) {
            differences[n] = samples[n - 1] - 2 * samples[n] + samples[n + 1];
        }
        return differences;
    }

    private static double energy(float[] samples, int from, int to) {
        double energy = 0;
        for (int n = from; n < to; n++) {
            energy += (double) samples[n] * samples[n];
        }
        return energy;
    }
}
