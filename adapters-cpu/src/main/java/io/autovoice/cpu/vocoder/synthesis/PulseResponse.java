package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.VocoderFormat;
import java.util.Arrays;
import java.util.Random;

/**
 * Sound of one excitation: the minimum-phase response to a pulse plus the one to noise that lasts until the next pulse (Morise et al.
 * 2016, synthesis). One instance per synthesizer.
 */
final class PulseResponse {
    private static final double ALL_NOISE = 0.999; // amplitude at 0 Hz from which a pulse has no periodic part

    private final RealFft fft;
    private final MinimumPhase phase;
    private final Random noise;
    private final int lead;
    private final double[] dcShape;
    private final double[] part;
    private final double[] spectrum;
    private final double[] excitation;
    private final double[] response;

    PulseResponse(VocoderFormat format, long seed) {
        this.fft = new RealFft(format.fftSize());
        this.phase = new MinimumPhase(fft);
        this.noise = new Random(seed);
        this.lead = fft.length() / 4;
        this.dcShape = hannOfUnitSum(fft.length());
        this.part = new double[fft.bins()];
        this.spectrum = new double[fft.length()];
        this.excitation = new double[fft.length()];
        this.response = new double[fft.length()];
    }

    /** Samples of the response that lie before the pulse: room for the ripple of a fractional delay. */
    int lead() {
        return lead;
    }

    /** The response to a pulse whose successor comes {@code periodSamples} later; overwritten by the next call. */
    double[] of(Pulse pulse, double periodSamples, int noiseSamples) {
        noisePart(pulse, noiseSamples);
        double dc = 0;
        if (pulse.voiced && pulse.aperiodicity[0] <= ALL_NOISE) {
            periodicPart(pulse, periodSamples);
            dc = spectrum[0];
            for (int n = 0; n < spectrum.length; n++) {
                excitation[n] += spectrum[n];
            }
        }
        fft.inverse(excitation);
        for (int n = 0; n < response.length; n++) {
            response[n] = excitation[(n - lead) & (fft.length() - 1)] - dc * dcShape[n];
        }
        return response;
    }

    /** Leaves in {@code excitation} the spectrum of the noise, shaped by power * aperiodicity^2. */
    private void noisePart(Pulse pulse, int noiseSamples) {
        boolean mixed = pulse.voiced;
        for (int k = 0; k < part.length; k++) {
            double a = pulse.aperiodicity[k];
            part[k] = mixed ? pulse.power[k] * a * a : pulse.power[k];
        }
        phase.spectrum(part, 0, spectrum);
        Arrays.fill(excitation, noiseSamples, excitation.length, 0);
        for (int n = 0; n < noiseSamples; n++) {
            excitation[n] = noise.nextGaussian();
        }
        fft.forward(excitation);
        fft.multiply(excitation, spectrum);
    }

    /** Leaves in {@code spectrum} the pulse's own; its energy grows with the period, so that the power per time is that of the envelope. */
    private void periodicPart(Pulse pulse, double periodSamples) {
        for (int k = 0; k < part.length; k++) {
            double a = pulse.aperiodicity[k];
            part[k] = pulse.power[k] * (1 - a * a) * periodSamples;
        }
        phase.spectrum(part, pulse.position - Math.floor(pulse.position), spectrum);
    }

    private static double[] hannOfUnitSum(int length) {
        double[] shape = new double[length];
        for (int n = 0; n < length; n++) {
            shape[n] = (1 - Math.cos(2 * Math.PI * (n + 0.5) / length)) / length;
        }
        return shape;
    }
}
