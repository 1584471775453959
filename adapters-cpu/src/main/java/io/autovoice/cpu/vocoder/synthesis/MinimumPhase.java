package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.cpu.fft.RealFft;

/**
 * Spectrum of the minimum-phase response to a power spectrum, by the complex cepstrum: A. Oppenheim and R. Schafer, "Discrete-Time Signal
 * Processing", chapter on cepstrum analysis. Folding the even cepstrum onto positive time gives the phase. One instance per thread.
 */
final class MinimumPhase {
    private static final double FLOOR = 1e-24; // power; keeps the logarithm finite

    private final RealFft fft;
    private final double[] cepstrum;
    private final double[] logAmplitude;

    MinimumPhase(RealFft fft) {
        this.fft = fft;
        this.cepstrum = new double[fft.length()];
        this.logAmplitude = new double[fft.bins()];
    }

    /** Fills a packed spectrum of amplitude sqrt(power), delayed by a fraction of a sample. */
    void spectrum(double[] power, double delaySamples, double[] packed) {
        for (int k = 0; k < logAmplitude.length; k++) {
            logAmplitude[k] = 0.5 * Math.log(power[k] + FLOOR);
        }
        foldedCepstrum();
        int half = fft.length() / 2;
        packed[0] = Math.sqrt(power[0]);
        packed[1] = Math.sqrt(power[half]) * Math.cos(Math.PI * delaySamples);
        double step = -2 * Math.PI * delaySamples / fft.length();
        for (int k = 1; k < half; k++) {
            double amplitude = Math.sqrt(power[k]);
            double phase = cepstrum[2 * k + 1] + step * k;
            packed[2 * k] = amplitude * Math.cos(phase);
            packed[2 * k + 1] = amplitude * Math.sin(phase);
        }
    }

    private void foldedCepstrum() {
        fft.packReal(logAmplitude, cepstrum);
        fft.inverse(cepstrum);
        int half = fft.length() / 2;
        for (int n = 1; n < half; n++) {
            cepstrum[n] *= 2;
            cepstrum[fft.length() - n] = 0;
        }
        fft.forward(cepstrum);
    }
}
