package io.autovoice.cpu.vocoder.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.vocoder.F0Refinement;
import io.autovoice.cpu.vocoder.Signals;
import io.autovoice.cpu.vocoder.VocoderAnalysis;
import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.cpu.vocoder.VocoderFrames;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesizerTest {
    private static final VocoderFormat FORMAT = new VocoderFormat(24_000, 0.010);

    @ParameterizedTest(name = "{0} Hz at {1} Hz, hop {2} s")
    @CsvSource({
        "75, 24000, 0.010",
        "110, 16000, 0.010",
        "220, 24000, 0.005",
        "330, 44100, 0.005",
        "440, 48000, 0.010",
        "880, 24000, 0.010"
    })
    void copy_synthesis_keeps_pitch_and_level(double f0, int rate, double hop) {
        VocoderFormat format = new VocoderFormat(rate, hop);
        float[] original = Signals.resonance(Signals.pulses(f0, rate, rate), 0.9, 0.3);

        float[] copy = copy(format, original, f0);

        float[] steady = Arrays.copyOfRange(copy, rate / 4, rate * 3 / 4);
        assertThat(Signals.levelDb(steady))
                .isCloseTo(Signals.levelDb(Arrays.copyOfRange(original, rate / 4, rate * 3 / 4)), within(0.5));
        F0Refinement refinement = new F0Refinement(rate);
        for (int n = rate / 4; n < rate * 3 / 4; n += rate / 50) {
            double cents = 1200 * Math.log(refinement.refine(copy, n, f0 * 1.02) / f0) / Math.log(2);
            assertThat(cents).isCloseTo(0, within(5.0));
        }
    }

    @ParameterizedTest(name = "hop {0} s")
    @ValueSource(doubles = {0.005, 0.010})
    void copy_synthesis_of_noise_keeps_its_level(double hop) {
        float[] original = Signals.noise(48_000, 5);

        float[] copy = copy(new VocoderFormat(24_000, hop), original, Double.NaN);

        assertThat(Signals.levelDb(copy)).isCloseTo(0, within(0.7));
    }

    @Test
    void a_pulse_train_has_no_direct_current() {
        float[] voice = Signals.resonance(Signals.pulses(150, 24_000, 24_000), 0.9, 0.3);

        float[] copy = copy(FORMAT, voice, 150);

        double sum = 0;
        for (int n = 6_000; n < 18_000; n++) { // 75 whole periods
            sum += copy[n];
        }
        assertThat(sum / 12_000).isCloseTo(0, within(1e-3));
    }

    @Test
    void a_tremolo_raises_no_rumble() {
        float[] voice = Signals.resonance(Signals.pulses(230, 24_000, 24_000), 0.9, 0.3);
        for (int n = 0; n < voice.length; n++) {
            voice[n] *= (float) (1 + 0.5 * Math.sin(2 * Math.PI * 12 * n / 24_000));
        }

        float[] copy = copy(FORMAT, voice, 230);

        double re = 0;
        double im = 0;
        for (int n = 2_000; n < 22_000; n++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (n - 2_000) / 20_000);
            re += window * copy[n] * Math.cos(2 * Math.PI * 12 * n / 24_000);
            im += window * copy[n] * Math.sin(2 * Math.PI * 12 * n / 24_000);
        }
        double amplitude = 2 * Math.hypot(re, im) / 10_000;
        assertThat(20 * Math.log10(amplitude)).isLessThan(Signals.levelDb(voice) - 32);
    }

    @Test
    void the_same_frames_and_seed_give_the_same_samples_however_they_are_taken() {
        VocoderFrames frames = glide();

        float[] atOnce = synthesise(frames, 1, Integer.MAX_VALUE);

        assertThat(synthesise(frames, 1, Integer.MAX_VALUE)).isEqualTo(atOnce);
        assertThat(synthesise(frames, 1, 1)).isEqualTo(atOnce);
        assertThat(synthesise(frames, 1, 7)).isEqualTo(atOnce);
        assertThat(synthesise(frames, 2, 7)).isNotEqualTo(atOnce);
    }

    @Test
    void samples_come_out_while_frames_go_in() {
        VocoderFrames frames = glide();
        Synthesizer synthesizer = new Synthesizer(FORMAT, 1);
        int most = 256 * FORMAT.sampleRate() / 100 + FORMAT.fftSize(); // pulses that are worked out together, at 100 Hz
        int taken = 0;
        int pushed = 0;

        while (pushed * 240 < 3 * most) {
            synthesizer.push(frames, pushed % frames.frames());
            taken += synthesizer.take().length;
            assertThat(pushed * 240 - taken).isLessThan(most);
            pushed++;
        }
        assertThat(taken).isGreaterThan(most);
    }

    @Test
    void silence_stays_silence() {
        float[] copy = copy(FORMAT, new float[24_000], 220);

        assertThat(Signals.levelDb(copy)).isLessThan(-120);
        assertThat(copy(FORMAT, new float[24_000], Double.NaN)).hasSize(24_000);
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {Double.NaN, 0, 1, 46, 47, 70, 1100, 5000})
    void any_pitch_gives_finite_samples_of_the_length_asked_for(double f0) {
        float[] copy = copy(FORMAT, Signals.noise(12_345, 3), f0);

        assertThat(copy).hasSize(12_345);
        for (float value : copy) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void no_frames_give_silence_and_none_are_taken_after_the_end() {
        Synthesizer synthesizer = new Synthesizer(FORMAT, 1);

        assertThat(synthesizer.finish(500)).containsOnly(0).hasSize(500);
        assertThatThrownBy(() -> synthesizer.push(new VocoderFrames(FORMAT, 1), 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refuses_frames_of_another_format() {
        VocoderFrames frames = new VocoderFrames(new VocoderFormat(16_000, 0.010), 1);

        assertThatThrownBy(() -> new Synthesizer(FORMAT, 1).push(frames, 0)).hasMessageContaining("16000");
    }

    private static float[] copy(VocoderFormat format, float[] samples, double f0) {
        float[] f0s = new float[format.frames(samples.length)];
        Arrays.fill(f0s, (float) f0);
        VocoderFrames frames = new VocoderAnalysis(format).analyse(samples, f0s);
        Synthesizer synthesizer = new Synthesizer(format, 1);
        for (int frame = 0; frame < frames.frames(); frame++) {
            synthesizer.push(frames, frame);
        }
        return synthesizer.finish(samples.length);
    }

    private static VocoderFrames glide() {
        VocoderFrames frames = new VocoderFrames(FORMAT, 101);
        double[] power = new double[FORMAT.bins()];
        for (int frame = 0; frame < 101; frame++) {
            Arrays.fill(power, 0.01 + 0.001 * frame);
            frames.setPower(frame, power);
            frames.setF0(frame, frame % 40 < 10 ? 0 : 150 + frame);
            frames.setAperiodicity(frame, new double[] {-60, -20, -10, -5, 0});
        }
        return frames;
    }

    private static float[] synthesise(VocoderFrames frames, long seed, int takeEvery) {
        Synthesizer synthesizer = new Synthesizer(FORMAT, seed);
        float[] sound = new float[24_000];
        int count = 0;
        for (int frame = 0; frame < frames.frames(); frame++) {
            synthesizer.push(frames, frame);
            if ((frame + 1) % takeEvery == 0) {
                float[] taken = synthesizer.take();
                System.arraycopy(taken, 0, sound, count, taken.length);
                count += taken.length;
            }
        }
        float[] rest = synthesizer.finish(24_000);
        System.arraycopy(rest, 0, sound, count, rest.length);
        assertThat(count + rest.length).isEqualTo(24_000);
        return sound;
    }
}
