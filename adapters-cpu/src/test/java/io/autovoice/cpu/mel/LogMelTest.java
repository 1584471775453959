package io.autovoice.cpu.mel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogMelTest {
    private static final SampleRate RATE = new SampleRate(16_000);
    private static final MelFilters FILTERS = new MelFilters(16, 16_000, 1024, 0, 8000);
    private static final LogMel MEL = new LogMel(FILTERS, 432, 1e-9);

    @Test
    void a_frame_is_what_the_formula_says() {
        float[] samples = TestSignals.samples(TestSignals.noise(RATE, 0.5, 1, 0.3, 9), 0);

        float[] frame = MEL.frames(WaveformStorage.heap(RATE, samples), 20, 1)[0];

        double[] magnitudes = new double[513];
        for (int bin = 0; bin < magnitudes.length; bin++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < 1024; n++) {
                double windowed = (0.5 - 0.5 * Math.cos(2 * Math.PI * n / 1024)) * samples[20 * 160 - 432 + n];
                re += windowed * Math.cos(2 * Math.PI * bin * n / 1024);
                im -= windowed * Math.sin(2 * Math.PI * bin * n / 1024);
            }
            magnitudes[bin] = Math.sqrt(re * re + im * im + 1e-9);
        }
        for (int band = 0; band < 16; band++) {
            assertThat((double) frame[band]).isCloseTo(Math.log(FILTERS.band(band, magnitudes)), offset(1e-5));
        }
    }

    @ParameterizedTest(name = "{0} samples")
    @ValueSource(ints = {1, 2, 100, 500, 5000})
    void beyond_its_ends_the_recording_is_mirrored(int length) {
        float[] samples = Arrays.copyOf(TestSignals.samples(TestSignals.noise(RATE, 0.5, 1, 0.3, 9), 0), length);
        float[] mirrored = new float[length + 2 * 1600];
        for (int n = 0; n < mirrored.length; n++) {
            int at = Math.floorMod(n - 1600, Math.max(1, 2 * (length - 1)));
            mirrored[n] = samples[at < length ? at : 2 * (length - 1) - at];
        }
        Waveform bare = WaveformStorage.heap(RATE, samples);

        int frames = length / 160 + 1;
        assertThat(MEL.frames(bare, 0, frames))
                .isDeepEqualTo(MEL.frames(WaveformStorage.heap(RATE, mirrored), 10, frames));
    }

    @Test
    void silence_lies_on_the_floor() {
        float[] frame = new LogMel(FILTERS, 512, 0).frames(TestSignals.silence(RATE, 0.1, 1), 3, 1)[0];

        assertThat(frame).containsOnly((float) Math.log(1e-5));
    }
}
