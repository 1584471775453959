package io.autovoice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void powers_are_those_of_the_definition(long seed) {
        int length = 64;
        double[] samples = new Random(seed).doubles(length, -1, 1).toArray();
        RealFft fft = new RealFft(length);
        double[] power = new double[fft.bins()];

        fft.addPower(samples.clone(), power);

        for (int k = 0; k < fft.bins(); k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < length; n++) {
                re += samples[n] * Math.cos(2 * Math.PI * k * n / length);
                im -= samples[n] * Math.sin(2 * Math.PI * k * n / length);
            }
            assertThat(power[k]).isCloseTo(re * re + im * im, within(1e-9));
        }
    }
}
