package io.autovoice.cpu.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.testing.TestSignals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StereoWienerTest {
    private static final ShortTimeTransform FRAMES = ShortTimeTransform.of(new SampleRate(8_000), 0.032, 4);

    /** A source that reaches the right channel {@code gain} times as loud as the left, a quarter of a period late. */
    private static StereoImage image(double gain) {
        StereoImage image = new StereoImage(FRAMES.bins(), FRAMES.binHertz());
        for (int k = 0; k < FRAMES.bins(); k++) {
            image.gather(k, 1, 1, 0, 0, -gain);
        }
        image.settle();
        return image;
    }

    private static double[][] noise() {
        float[][] x = {
            TestSignals.samples(TestSignals.noise(new SampleRate(8_000), 0.1, 1, 0.5, 1), 0),
            TestSignals.samples(TestSignals.noise(new SampleRate(8_000), 0.1, 1, 0.5, 2), 0)
        };
        return new double[][] {FRAMES.spectrum(x[0], 5), FRAMES.spectrum(x[1], 5)};
    }

    private static PowerModel powers(float voice, float band) {
        return new PowerModel(filled(voice), filled(band));
    }

    private static float[][] filled(float power) {
        float[][] powers = new float[1][FRAMES.bins()];
        Arrays.fill(powers[0], power);
        return powers;
    }

    @Test
    void what_is_taken_for_voice_and_for_band_adds_up_to_the_mixture() {
        double[][] mix = noise();
        double[][] voice = noise();
        double[][] band = noise();

        new StereoWiener(FRAMES, image(0.5), image(2)).take(voice, powers(3, 1), 0, FRAMES);
        new StereoWiener(FRAMES, image(2), image(0.5)).take(band, powers(1, 3), 0, FRAMES);

        for (int channel = 0; channel < 2; channel++) {
            for (int i = 2; i < mix[channel].length; i++) { // bins 0 and N/2 are real: no delay can be told there
                assertThat(voice[channel][i] + band[channel][i]).isCloseTo(mix[channel][i], offset(1e-9));
            }
        }
    }

    @Test
    void a_source_where_the_voice_stands_is_kept_and_one_where_the_band_stands_is_not() {
        double[][] sung = {noise()[0], new double[FRAMES.size()]};
        double[][] played = {noise()[0], new double[FRAMES.size()]};
        for (int k = 1; k < FRAMES.bins() - 1; k++) { // times -0.5i and -2i
            double re = FRAMES.real(sung[0], k);
            double im = FRAMES.imaginary(sung[0], k);
            FRAMES.set(sung[1], k, 0.5 * im, -0.5 * re);
            FRAMES.set(played[1], k, 2 * im, -2 * re);
        }
        double before = FRAMES.real(sung[0], 20);

        StereoWiener filter = new StereoWiener(FRAMES, image(0.5), image(2));
        filter.take(sung, powers(1, 1), 0, FRAMES);
        filter.take(played, powers(1, 1), 0, FRAMES);

        assertThat(FRAMES.real(sung[0], 20) / before).isBetween(0.85, 1.1);
        assertThat(FRAMES.real(played[0], 20) / before).isBetween(-0.15, 0.15);
    }
}
