package io.autovoice.cpu.vocoder.synthesis;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.signal.Windows;
import io.autovoice.domain.vocoder.Excitation;
import java.util.Arrays;

/**
 * Sound of one excitation: a pulse plus noise that lasts until the next pulse, through the minimum-phase response of the envelope (Morise
 * et al. 2016, synthesis). The paper takes a minimum phase for each of the two parts; here they share the envelope's, and the
 * aperiodicity a shapes them without phase, which halves the work. One instance per thread.
 */
final class PulseResponse {
    private final RealFft fft;
    private final MinimumPhase phase;
    private final int lead;
    private final double[] dcShape;
    private final double[] gains;
    private final double[] filter;
    private final double[] excitation;

    PulseResponse(int size) {
        this.fft = new RealFft(size);
        this.phase = new MinimumPhase(fft);
        this.lead = lead(size);
        this.dcShape = Windows.hannOfUnitSum(size);
        this.gains = new double[fft.bins()];
        this.filter = new double[size];
        this.excitation = new double[size];
    }

    /** Samples of the response that lie before the pulse: puts the middle of dcShape on it, in phase, or they wouldn't cancel near 0 Hz. */
    static int lead(int size) {
        return size / 2;
    }

    double[] of(Excitation pulse) {
        phase.spectrum(pulse.power(), pulse.delaySamples(), filter);
        Arrays.fill(excitation, 0);
        System.arraycopy(pulse.noise(), 0, excitation, 0, pulse.noise().length);
        fft.forward(excitation);
        double dc = 0;
        if (pulse.periodSamples() > 0) {
            fft.scale(excitation, pulse.aperiodicity());
            dc = addPulse(pulse.aperiodicity(), pulse.periodSamples()) * filter[0];
        }
        fft.multiply(excitation, filter);
        fft.inverse(excitation);
        return arranged(dc);
    }

    /**
     * Lays out the response from {@code lead} samples before the pulse. The pulse itself rings from lead / 2 before, where a fractional
     * delay ripples, to 3 lead / 2 after, where it has died away; what takes its mean off has its middle on the pulse, since
     * two out of phase wouldn't cancel near 0 Hz.
     */
    private double[] arranged(double dc) {
        double[] response = new double[fft.length() + lead / 2];
        for (int n = 0; n < response.length; n++) {
            double ringing = n < lead / 2 ? 0 : excitation[(n - lead) & (fft.length() - 1)];
            response[n] = n < fft.length() ? ringing - dc * dcShape[n] : ringing;
        }
        return response;
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
}
