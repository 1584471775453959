package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.VocoderFormat;
import java.util.Arrays;
import java.util.Random;

/**
 * Sound of one excitation: a pulse plus noise that lasts until the next pulse, through the minimum-phase response of the envelope (Morise
 * et al. 2016, synthesis). The paper takes a minimum phase for each of the two parts; here they share the envelope's, and the
 * aperiodicity a shapes them without phase, which halves the work. One instance per synthesizer.
 */
final class PulseResponse {
    private static final double ALL_NOISE = 0.999; // amplitude at 0 Hz from which a pulse has no periodic part

    private final RealFft fft;
    private final MinimumPhase phase;
    private final Random noise;
    private final int lead;
    private final double[] dcShape;
    private final double[] gains;
    private final double[] filter;
    private final double[] excitation;
    private final double[] response;

    PulseResponse(VocoderFormat format, long seed) {
        this.fft = new RealFft(format.fftSize());
        this.phase = new MinimumPhase(fft);
        this.noise = new Random(seed);
        this.lead = fft.length()
                / 2; // puts the middle of dcShape on the pulse: in phase, or they wouldn't cancel near 0 Hz
        this.dcShape = hannOfUnitSum(fft.length());
        this.gains = new double[fft.bins()];
        this.filter = new double[fft.length()];
        this.excitation = new double[fft.length()];
        this.response = new double[fft.length() + lead / 2];
    }

    /** Samples of the response that lie before the pulse. */
    int lead() {
        return lead;
    }

    /** The response to a pulse whose successor comes {@code periodSamples} later; overwritten by the next call. */
    double[] of(Pulse pulse, double periodSamples, int noiseSamples) {
        boolean periodic = pulse.voiced && pulse.aperiodicity[0] <= ALL_NOISE;
        phase.spectrum(pulse.power, pulse.position - Math.floor(pulse.position), filter);
        drawNoise(noiseSamples);
        double dc = 0;
        if (periodic) {
            fft.scale(excitation, pulse.aperiodicity);
            dc = addPulse(pulse.aperiodicity, periodSamples) * filter[0];
        }
        fft.multiply(excitation, filter);
        fft.inverse(excitation);
        arrange(dc);
        return response;
    }

    /**
     * Lays out the response from {@code lead} samples before the pulse. The pulse itself rings from lead / 2 before, where a fractional
     * delay ripples, to 3 lead / 2 after, where it has died away; what takes its mean off has its middle on the pulse, since
     * two out of phase wouldn't cancel near 0 Hz.
     */
    private void arrange(double dc) {
        for (int n = 0; n < response.length; n++) {
            double ringing = n < lead / 2 ? 0 : excitation[(n - lead) & (fft.length() - 1)];
            response[n] = n < fft.length() ? ringing - dc * dcShape[n] : ringing;
        }
    }

    /** Leaves in {@code excitation} the spectrum of white noise of variance 1, without its mean: no rumble below the pulses' rate. */
    private void drawNoise(int noiseSamples) {
        Arrays.fill(excitation, noiseSamples, excitation.length, 0);
        double sum = 0;
        for (int n = 0; n < noiseSamples; n++) {
            excitation[n] = noise.nextGaussian();
            sum += excitation[n];
        }
        for (int n = 0; n < noiseSamples; n++) {
            excitation[n] -= sum / noiseSamples;
        }
        fft.forward(excitation);
    }

    /**
     * Adds to {@code excitation} a pulse of power 1 - a^2 per sample: its energy grows with the period, so that its power over time is
     * that of the envelope. Returns its value at 0 Hz, which a train of pulses must not have.
     */
    private double addPulse(double[] aperiodicity, double periodSamples) {
        for (int k = 0; k < gains.length; k++) {
            gains[k] = Math.sqrt((1 - aperiodicity[k] * aperiodicity[k]) * periodSamples);
        }
        fft.addReal(excitation, gains);
        return gains[0];
    }

    private static double[] hannOfUnitSum(int length) {
        double[] shape = new double[length];
        for (int n = 0; n < length; n++) {
            shape[n] = (1 - Math.cos(2 * Math.PI * (n + 0.5) / length)) / length;
        }
        return shape;
    }
}
