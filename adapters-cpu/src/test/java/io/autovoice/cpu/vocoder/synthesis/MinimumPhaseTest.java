package io.autovoice.cpu.vocoder.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.Signals;
import org.junit.jupiter.api.Test;

class MinimumPhaseTest {
    private static final double POLE = 0.4; // radians a sample
    private final RealFft fft = new RealFft(1024);
    private final double[] response = new double[1024];

    @Test
    void gives_the_response_of_an_all_pole_filter_back_from_its_power() {
        float[] pulse = new float[1024];
        pulse[0] = 1;
        float[] truth = Signals.resonance(pulse, 0.95, POLE);

        new MinimumPhase(fft).spectrum(resonance(), 0, response);
        fft.inverse(response);

        for (int n = 0; n < 300; n++) {
            assertThat(response[n]).isCloseTo(truth[n], within(1e-6));
        }
    }

    @Test
    void a_delay_of_one_sample_moves_the_response_by_one() {
        double[] delayed = new double[1024];
        new MinimumPhase(fft).spectrum(resonance(), 0, response);
        new MinimumPhase(fft).spectrum(resonance(), 1, delayed);

        fft.inverse(response);
        fft.inverse(delayed);

        for (int n = 0; n < 1023; n++) {
            assertThat(delayed[n + 1]).isCloseTo(response[n], within(1e-9));
        }
    }

    private double[] resonance() {
        double[] power = new double[fft.bins()];
        for (int k = 0; k < power.length; k++) {
            power[k] = Signals.resonancePower(0.95, POLE, Math.PI * k / (power.length - 1));
        }
        return power;
    }
}
