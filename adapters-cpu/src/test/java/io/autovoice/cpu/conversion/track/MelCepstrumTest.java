package io.autovoice.cpu.conversion.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.domain.signal.MelScale;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MelCepstrumTest {
    private static final VocoderFormat FORMAT = new VocoderFormat(24_000, 0.01);
    private final MelCepstrum cepstrum = new MelCepstrum(FORMAT);

    @Test
    void a_smooth_envelope_comes_back() {
        double[] envelope = smooth();
        float[] coefficients = new float[MelCepstrum.COEFFICIENTS];
        double[] back = new double[FORMAT.bins()];

        cepstrum.analyse(envelope, coefficients);
        cepstrum.synthesise(coefficients, back);

        for (int bin = 0; bin < back.length; bin++) {
            assertThat(back[bin]).isCloseTo(envelope[bin], offset(0.05)); // 0.2 dB
        }
    }

    @Test
    void a_constant_has_a_mean_and_no_shape() {
        float[] coefficients = new float[MelCepstrum.COEFFICIENTS];
        double[] flat = new double[FORMAT.bins()];
        Arrays.fill(flat, 3.0);

        cepstrum.analyse(flat, coefficients);

        assertThat(coefficients[0]).isCloseTo(3f, offset(1e-4f));
        for (int n = 1; n < coefficients.length; n++) {
            assertThat(coefficients[n]).isCloseTo(0f, offset(1e-4f));
        }
    }

    private static double[] smooth() {
        double[] envelope = new double[FORMAT.bins()];
        double top = MelScale.toMel(12_000);
        for (int bin = 0; bin < envelope.length; bin++) {
            double mel = MelScale.toMel(bin * 24_000.0 / FORMAT.fftSize()) / top;
            envelope[bin] = -4 * mel + 2 * Math.cos(2 * Math.PI * 3 * mel) + Math.cos(2 * Math.PI * 5 * mel);
        }
        return envelope;
    }
}
