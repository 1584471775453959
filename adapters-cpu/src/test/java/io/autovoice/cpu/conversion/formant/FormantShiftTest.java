package io.autovoice.cpu.conversion.formant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormantShiftTest {
    private static final SampleRate RATE = SampleRate.CD;
    private static final int PITCH = 110; // Hz
    private static final double RESONANCE = 1200; // Hz
    private static final FormantShift SHIFT =
            new FormantShift(Resampling.into(WaveformStorage.HEAP), WaveformStorage.HEAP);

    @ParameterizedTest(name = "{0} semitones")
    @ValueSource(doubles = {-6, -3, 1.5, 3, 6})
    void the_resonance_moves_by_as_much_and_loudness_stays(double semitones) {
        Waveform voice = resonant();

        Waveform shifted = shifted(voice, semitones);

        double moved = Semitones.between(RESONANCE, centre(shifted)).value();
        assertThat(moved).isCloseTo(semitones, offset(0.75));
        double gainDb = 20 * Math.log10(rms(shifted) / rms(voice));
        assertThat(gainDb).isCloseTo(0, offset(1.0));
    }

    @Test
    void pitch_and_length_stay() {
        Waveform shifted = shifted(resonant(), 5);

        assertThat(shifted.frames()).isEqualTo(resonant().frames());
        float[] heard = PitchExtraction.boersma()
                .extract(shifted, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, StageProgress.NONE)
                .toArray();
        for (int hop = 10; hop < heard.length - 10; hop++) {
            assertThat(heard[hop]).isCloseTo(PITCH, offset(0.5f));
        }
    }

    @Test
    void nothing_to_move_is_the_very_same_waveform() {
        Waveform voice = resonant();

        assertThat(shifted(voice, 0)).isSameAs(voice);
    }

    private static Waveform shifted(Waveform voice, double semitones) {
        return SHIFT.shift(voice, TestVoice.steady(voice, PITCH), new Semitones(semitones), StageProgress.NONE);
    }

    /** Harmonics under one resonance, 400 Hz wide. */
    private static Waveform resonant() {
        return TestSignals.of(RATE, 1.5, 1, n -> {
            double sum = 0;
            for (int k = 1; k <= 60; k++) {
                double distance = (k * PITCH - RESONANCE) / 200;
                sum += Math.sin(2 * Math.PI * k * PITCH * n / RATE.hertz()) / (1 + distance * distance);
            }
            return 0.1 * sum;
        });
    }

    /** Where the spectrum is highest: the parabola's top through the three strongest neighbouring harmonics, in decibels. */
    private static double centre(Waveform voice) {
        double[] db = new double[61];
        double[] samples = new double[32_768];
        float[] read = new float[samples.length];
        voice.read(0, 16_000, read);
        for (int n = 0; n < samples.length; n++) {
            samples[n] = read[n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / samples.length));
        }
        for (int k = 1; k < db.length; k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < samples.length; n++) {
                double phase = 2 * Math.PI * k * PITCH * n / RATE.hertz();
                re += samples[n] * Math.cos(phase);
                im += samples[n] * Math.sin(phase);
            }
            db[k] = 10 * Math.log10(re * re + im * im + 1e-12);
        }
        int top = 2;
        for (int k = 2; k < db.length - 1; k++) {
            top = db[k] > db[top] ? k : top;
        }
        double curve = db[top - 1] - 2 * db[top] + db[top + 1];
        return PITCH * (top + 0.5 * (db[top - 1] - db[top + 1]) / curve);
    }

    private static double rms(Waveform voice) {
        return TestSignals.rms(TestSignals.samples(voice, 0));
    }
}
