package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisSignalTest {

    @ParameterizedTest(name = "{0} Hz to {1} Hz")
    @CsvSource({"8000, 8000", "16000, 16000", "44100, 22050", "48000, 16000", "192000, 16000"})
    void keeps_16_kilohertz_or_what_there_is(int recorded, double analysed) {
        AnalysisSignal signal = new AnalysisSignal(TestSignals.silence(new SampleRate(recorded), 1, 1));

        assertThat(signal.rate()).isEqualTo(analysed);
        assertThat(signal.length()).isEqualTo((long) analysed);
    }

    @Test
    void passes_what_a_voice_has() {
        assertThat(amplitudeOf(3000)).isCloseTo(1, offset(0.01));
    }

    @Test
    void stops_what_would_fold_back() {
        assertThat(amplitudeOf(9000)).isLessThan(0.01); // would be heard at 7 kHz
    }

    @Test
    void is_not_delayed_by_its_filter() {
        Waveform sine = TestSignals.of(new SampleRate(48_000), 0.1, 1, n -> Math.sin(2 * Math.PI * 500 * n / 48_000));

        double[] samples = new AnalysisSignal(sine).read(200, 100);

        for (int n = 0; n < samples.length; n++) {
            assertThat(samples[n]).isCloseTo(Math.sin(2 * Math.PI * 500 * (200 + n) / 16_000), offset(0.01));
        }
    }

    @Test
    void reads_the_same_wherever_reading_starts() {
        AnalysisSignal signal = new AnalysisSignal(TestSignals.noise(SampleRate.CD, 0.1, 2, 0.5, 9));
        double[] whole = signal.read(-100, 2000);

        double[] part = signal.read(333, 500);

        assertThat(part).isEqualTo(Arrays.copyOfRange(whole, 433, 933));
    }

    /** Of a sine of amplitude 1 recorded at 48 kHz. */
    private static double amplitudeOf(double hertz) {
        Waveform sine = TestSignals.of(new SampleRate(48_000), 0.1, 1, n -> Math.sin(2 * Math.PI * hertz * n / 48_000));
        double power = 0;
        for (double sample : new AnalysisSignal(sine).read(200, 800)) {
            power += sample * sample / 800;
        }
        return Math.sqrt(2 * power);
    }
}
