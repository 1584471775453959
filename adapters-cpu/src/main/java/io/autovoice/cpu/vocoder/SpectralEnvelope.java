package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.PitchWindow.Shape;

/**
 * Spectral envelope of one frame by CheapTrick: M. Morise, "CheapTrick, a spectral envelope estimator for high-quality speech synthesis",
 * Speech Communication 67, 2015. A window of three periods makes the power independent of its place within the period; smoothing
 * by 2/3 of F0 makes it free of zeros; a lifter takes the harmonics out of the logarithm. Safe for use by many threads.
 */
public final class SpectralEnvelope {
    private static final double UNVOICED_F0 = 500; // Hz, stands in where there is none: a window of 6 ms
    /** Weight q1 of the lifter, q0 = 1 - 2 q1. The paper has -0.09; this is the later default of its author's WORLD. */
    private static final double RECOVERY = -0.15;

    private static final double FLOOR = 1e-16; // keeps the logarithm of silence finite: -160 dB

    private final RealFft fft;
    private final PitchWindow window;
    private final int sampleRate;
    private final double lowestF0;

    public SpectralEnvelope(VocoderFormat format) {
        this.fft = new RealFft(format.fftSize());
        this.sampleRate = format.sampleRate();
        this.window = new PitchWindow(Shape.HANN, 3, sampleRate);
        this.lowestF0 = 3.0 * sampleRate / (fft.length() - 3); // three periods have to fit the transform
    }

    /**
     * Estimates the power spectrum around an instant.
     *
     * @param samples one channel; what lies outside counts as silence, so that a block needs 25 ms of its neighbours
     * @param centre the instant, in samples from the start of the array
     * @param f0Hertz F0 there; NaN, 0 or below 3 sampleRate / fftSize counts as unvoiced
     * @param power receives fftSize / 2 + 1 positive values
     */
    public void estimate(float[] samples, double centre, double f0Hertz, double[] power) {
        double f0 = f0Hertz > lowestF0 && f0Hertz < sampleRate / 4.0 ? f0Hertz : UNVOICED_F0;
        double[] segment = new double[fft.length()];
        double energy = window.cut(samples, centre, f0, segment);
        fft.forward(segment);
        double[] spectrum = new double[fft.bins()];
        fft.power(segment, spectrum);

        double f0Bins = f0 * fft.length() / sampleRate;
        SpectralSmoothing.restoreBelowF0(spectrum, f0Bins);
        SpectralSmoothing.smooth(spectrum, f0Bins * 2 / 3);
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] = Math.log(Math.max(spectrum[k] / energy, 0) + FLOOR);
        }
        lifter(spectrum, f0, segment);
        for (int k = 0; k < spectrum.length; k++) {
            power[k] = Math.exp(spectrum[k]);
        }
    }

    /**
     * P_l = exp(F[l_s(q) l_q(q) p_s(q)]): l_s = sin(pi f0 q) / (pi f0 q) smooths over one F0, l_q = q0 + 2 q1 cos(2 pi f0 q) gives back
     * what the smoothing took at the harmonics; q is the quefrency in seconds.
     */
    private void lifter(double[] logPower, double f0, double[] scratch) {
        fft.packReal(logPower, scratch);
        fft.inverse(scratch);
        int half = fft.length() / 2;
        double angle = Math.PI * f0 / sampleRate;
        double twiceCos = 2 * Math.cos(angle);
        double before = 0;
        double now = Math.sin(angle);
        for (int n = 1; n <= half; n++) {
            double cosTwice = 1 - 2 * now * now;
            double gain = now / (angle * n) * (1 - 2 * RECOVERY + 2 * RECOVERY * cosTwice);
            scratch[n] *= gain;
            if (n < half) {
                scratch[fft.length() - n] = scratch[n];
            }
            double next = twiceCos * now - before;
            before = now;
            now = next;
        }
        fft.forward(scratch);
        for (int k = 0; k <= half; k++) {
            logPower[k] = fft.real(scratch, k);
        }
    }
}
