package io.autovoice.cpu.conversion.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformBuilder;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceFilterTest {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;
    private static final VocoderFormat FORMAT = new VocoderFormat(24_000, GRID.hopSeconds());

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {8000, 11_025, 22_050, 44_100, 48_000, 96_000})
    void gains_of_nothing_change_nothing(int hertz) {
        Waveform noise = TestSignals.noise(new SampleRate(hertz), 0.737, 1, 0.3, 5);

        float[] out = filtered(noise, constant(GRID.hops(noise), 0));

        float[] in = TestSignals.samples(noise, 0);
        assertThat(out).hasSameSizeAs(in);
        assertThat(greatestDifference(in, out)).isLessThan(1e-6);
    }

    @Test
    void a_gain_in_one_band_is_heard_in_that_band_only() {
        SampleRate rate = new SampleRate(44_100);
        double db = Math.log(10) / 10;
        FrameGains gains = new FrameGains() {
            @Override
            public int frames() {
                return 101;
            }

            @Override
            public void logGain(int frame, double[] into) {
                for (int bin = 0; bin < into.length; bin++) {
                    double hertz = bin * 24_000.0 / FORMAT.fftSize();
                    into[bin] = 12 * db * Math.min(1, Math.max(0, (hertz - 1800) / 400));
                }
            }
        };

        for (double[] expected : new double[][] {{500, 0}, {4000, 12}, {11_000, 12}, {17_000, 12}}) {
            Waveform tone = TestSignals.of(rate, 1, 1, n -> 0.1 * Math.sin(2 * Math.PI * expected[0] * n / 44_100));
            float[] out = Arrays.copyOfRange(filtered(tone, gains), 10_000, 30_000);
            double gainDb = 20 * Math.log10(TestSignals.rms(out) / (0.1 / Math.sqrt(2)));
            assertThat(gainDb).as("%s Hz", expected[0]).isCloseTo(expected[1], offset(0.1));
        }
    }

    @Test
    void stretches_join_without_a_seam() {
        Waveform noise = TestSignals.noise(new SampleRate(44_100), 2, 1, 0.3, 5);

        float[] whole = filtered(noise, constant(201, 1));
        float[] parts = filtered(noise, constant(77, 1), constant(124, 1));

        assertThat(parts).containsExactly(whole);
    }

    private static float[] filtered(Waveform voice, FrameGains... stretches) {
        DifferenceFilter filter = new DifferenceFilter(voice, GRID, FORMAT);
        WaveformBuilder builder = WaveformStorage.HEAP.builder(voice.rate(), 1);
        for (FrameGains stretch : stretches) {
            filter.filter(stretch, builder, StageProgress.NONE);
        }
        filter.finish(builder);
        return TestSignals.samples(builder.build(), 0);
    }

    private static FrameGains constant(int frames, double logGain) {
        return new FrameGains() {
            @Override
            public int frames() {
                return frames;
            }

            @Override
            public void logGain(int frame, double[] into) {
                Arrays.fill(into, logGain);
            }
        };
    }

    private static double greatestDifference(float[] a, float[] b) {
        double greatest = 0;
        for (int n = 0; n < a.length; n++) {
            greatest = Math.max(greatest, Math.abs(a[n] - b[n]));
        }
        return greatest;
    }
}
