package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocoderAnalysisTest {
    @Test
    void a_block_with_its_margin_gives_what_the_whole_recording_gives() {
        float[] samples = Golden.voice();
        float[] f0 = Golden.floats("f0");
        VocoderAnalysis analysis = new VocoderAnalysis(Golden.FORMAT);
        VocoderFrames whole = analysis.analyse(samples, f0);
        int first = 60;
        int count = 20;
        int margin = (int) (VocoderAnalysis.marginSeconds() * 24_000);
        int start = first * 240 - margin;
        float[] block = Arrays.copyOfRange(samples, start, (first + count - 1) * 240 + margin);

        VocoderFrames frames = new VocoderFrames(Golden.FORMAT, count);
        for (int frame = 0; frame < count; frame++) {
            frames.setF0(frame, f0[first + frame]);
            analysis.estimate(block, (first + frame) * 240.0 - start, frames, frame);
        }

        double[] expected = new double[Golden.FORMAT.bins()];
        double[] actual = new double[Golden.FORMAT.bins()];
        for (int frame = 0; frame < count; frame++) {
            whole.power(first + frame, expected);
            frames.power(frame, actual);
            assertThat(actual).isEqualTo(expected);
            whole.aperiodicity(first + frame, expected);
            frames.aperiodicity(frame, actual);
            assertThat(actual).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} Hz")
    @CsvSource({"16000, 1024, 3", "24000, 1024, 5", "44100, 2048, 7", "48000, 2048, 7"})
    void sizes_follow_the_sample_rate(int rate, int fftSize, int knots) {
        VocoderFormat format = new VocoderFormat(rate, 0.010);

        assertThat(format.fftSize()).isEqualTo(fftSize);
        assertThat(format.knots()).isEqualTo(knots);
        assertThat(format.knotHertz(0)).isZero();
        assertThat(format.knotHertz(1)).isEqualTo(3000);
        assertThat(format.knotHertz(knots - 1)).isEqualTo(rate / 2.0);
        assertThat(format.frames(rate)).isEqualTo(101);
    }

    @Test
    void refuses_rates_and_hops_it_is_not_made_for() {
        assertThatThrownBy(() -> new VocoderFormat(8000, 0.010)).hasMessageContaining("8000 Hz");
        assertThatThrownBy(() -> new VocoderFormat(24_000, Double.NaN)).hasMessageContaining("NaN s");
    }
}
