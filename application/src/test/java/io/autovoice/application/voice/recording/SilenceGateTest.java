package io.autovoice.application.voice.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.separation.VocalActivity;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceGateTest {
    private static final SampleRate RATE = new SampleRate(24_000);

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.001})
    void pauses_are_taken_out_however_quiet_the_recording_is(double gain) {
        assertThat(gate(recording(40, 2, 4, 0, gain)).seconds()).isCloseTo(20, within(2.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 25})
    void pauses_full_of_noise_are_taken_out(double snrDb) {
        double noise = 0.2 / Math.sqrt(2) * Math.pow(10, -snrDb / 20);

        assertThat(gate(recording(40, 2, 4, noise, 1)).seconds()).isCloseTo(20, within(2.5));
    }

    @Test
    void a_few_words_in_a_long_pause_are_found() {
        assertThat(gate(recording(300, 5, 300, 1e-4, 1)).seconds()).isCloseTo(5, within(0.5));
    }

    @Test
    void what_nobody_sings_is_left_out() {
        Waveform all = recording(10, 10, 10, 0, 1);
        float[] presence = new float[1001];
        Arrays.fill(presence, 0, 500, 1);

        SilenceGate gate = new SilenceGate(all, new VocalActivity(FrameGrid.TEN_MILLISECONDS, presence));

        assertThat(gate.seconds()).isCloseTo(5, within(0.2));
    }

    @Test
    void of_a_long_recording_pieces_from_everywhere_are_taken() {
        Waveform rising = TestSignals.of(
                RATE, 100, 1, n -> 0.1 * (1 + n / 2_400_000.0) * Math.sin(2 * Math.PI * 200 * n / RATE.hertz()));
        WaveformBuilder builder = WaveformStorage.HEAP.builder(RATE, 1);

        double taken = gate(rising).copyTo(builder, 20);

        Waveform reference = builder.build();
        assertThat(taken).isCloseTo(20, within(0.2));
        assertThat(reference.seconds()).isCloseTo(taken, within(1e-6));
        float[] samples = TestSignals.samples(reference, 0);
        double first = TestSignals.rms(Arrays.copyOfRange(samples, 0, 24_000));
        double last = TestSignals.rms(Arrays.copyOfRange(samples, samples.length - 24_000, samples.length));
        assertThat(last / first).isGreaterThan(1.6);
    }

    private static SilenceGate gate(Waveform recording) {
        return new SilenceGate(recording, VocalActivity.ALWAYS);
    }

    /** {@code on} of every {@code period} seconds have a tone. */
    private static Waveform recording(double seconds, double on, double period, double noise, double gain) {
        Random random = new Random(11);
        return TestSignals.of(RATE, seconds, 1, n -> {
            boolean voice = (double) n / RATE.hertz() % period < on;
            double tone = voice ? 0.2 * Math.sin(2 * Math.PI * 200 * n / RATE.hertz()) : 0;
            return gain * (tone + noise * random.nextGaussian());
        });
    }
}
