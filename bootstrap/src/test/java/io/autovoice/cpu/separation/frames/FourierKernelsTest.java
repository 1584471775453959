package io.autovoice.cpu.separation.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.signal.Windows;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.kernels.Twiddles;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transform kernels against Java's short-time transform. */
class FourierKernelsTest {

    @ParameterizedTest(name = "{0} samples of {1}, frames of {2} every {3}")
    @CsvSource({
        "1, 1, 4096, 1024",
        "4096, 1, 4096, 1024",
        "30011, 1, 4096, 1024",
        "5001, 0.3, 1024, 256",
        "3000, 0, 512, 100"
    })
    void spectra_and_samples_are_those_of_java(int count, double amplitude, int size, int hop) {
        ShortTimeTransform java = ShortTimeTransform.inside(SampleRate.CD, size, hop);
        float[] x = TestSignals.samples(TestSignals.noise(SampleRate.CD, count / 44_100.0, 1, amplitude, 3), 0);
        int frames = java.frames(x.length);
        float[] window = window(size);
        float[] twiddles = Twiddles.of(size);

        float[] spectra = new float[frames * (size + 2)];
        HostKernels.launch(Kernels.stft(size), frames, 1, x, x.length, 0, hop, size, window, twiddles, spectra);
        float[] pieces = new float[frames * size];
        float gain = 8f * hop / (3f * size);
        HostKernels.launch(Kernels.istftFrames(size), frames, 1, spectra, size, window, twiddles, gain, pieces);
        float[] back = new float[x.length];
        int blocks = Kernels.OVERLAP_ADD.blocksFor(x.length);
        HostKernels.launch(Kernels.OVERLAP_ADD, blocks, 1, pieces, frames, 0, hop, size, x.length, back);

        String name = "%d samples in frames of %d every %d".formatted(count, size, hop);
        assertThat(Parity.of("stft of " + name, spectra(java, x, frames), spectra)
                        .relative())
                .isLessThan(1e-6);
        assertThat(Parity.of("istft of " + name, samples(java, x, frames), back).largest())
                .isLessThan(1e-6);
    }

    private static float[] spectra(ShortTimeTransform java, float[] x, int frames) {
        float[] spectra = new float[frames * 2 * java.bins()];
        for (int frame = 0; frame < frames; frame++) {
            double[] packed = java.spectrum(x, frame);
            for (int k = 0; k < java.bins(); k++) {
                spectra[2 * (frame * java.bins() + k)] = (float) java.real(packed, k);
                spectra[2 * (frame * java.bins() + k) + 1] = (float) java.imaginary(packed, k);
            }
        }
        return spectra;
    }

    private static float[] samples(ShortTimeTransform java, float[] x, int frames) {
        float[] samples = new float[x.length];
        for (int frame = 0; frame < frames; frame++) {
            java.add(java.samples(java.spectrum(x, frame)), frame, samples);
        }
        return samples;
    }

    private static float[] window(int size) {
        double[] hann = Windows.hann(size);
        float[] window = new float[size];
        for (int n = 0; n < size; n++) {
            window[n] = (float) hann[n];
        }
        return window;
    }
}
