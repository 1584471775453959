package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.fft.RealFft;
import java.util.Arrays;

/**
 * Aperiodicity of one frame by D4C: M. Morise, "D4C, a band-aperiodicity estimator for high-quality speech synthesis", Speech
 * Communication 84, 2016. Within each band of 6 kHz the group delay of a periodic voice is one sine; the share of power outside the
 * strongest lines of its spectrum is the noise. Safe for use by many threads.
 */
public final class Aperiodicity {
    private static final double LOWEST_F0 = 47; // Hz: four periods have to fit the transform
    private static final double AT_ZERO_HERTZ = -60; // dB: a voice is periodic there
    private static final double LOBE_BINS = 8; // width of the Nuttall window's main lobe

    private final VocoderFormat format;
    private final RealFft fft;
    private final GroupDelay groupDelay;
    private final VoicingCheck voicing;
    private final double[] nuttall;

    public Aperiodicity(VocoderFormat format) {
        int sampleRate = format.sampleRate();
        this.format = format;
        this.fft = new RealFft(VocoderFormat.powerOfTwoAbove(4 * sampleRate / LOWEST_F0));
        this.groupDelay = new GroupDelay(fft, sampleRate);
        this.voicing = new VoicingCheck(fft, sampleRate);
        this.nuttall = nuttall((int) (format.knotHertz(1) * fft.length() / sampleRate) * 2 + 1);
    }

    /**
     * Estimates the level of aperiodicity around an instant. A frame without F0, one whose power lies above 4 kHz, and silence are all
     * noise: 0 dB everywhere.
     *
     * @param samples one channel; what lies outside counts as silence, so that a block needs 50 ms of its neighbours
     * @param centre the instant, in samples from the start of the array
     * @param f0Hertz F0 there; NaN or 0 where unvoiced
     * @param levelsDb receives {@link VocoderFormat#knots()} amplitudes in decibels, finite, 0 at most
     */
    public void estimate(float[] samples, double centre, double f0Hertz, double[] levelsDb) {
        Arrays.fill(levelsDb, 0);
        if (!VocoderFormat.voiced(f0Hertz) || !voicing.voiced(samples, centre, f0Hertz)) {
            return;
        }
        double f0 = Math.max(f0Hertz, LOWEST_F0);
        double[] delay = new double[fft.bins()];
        groupDelay.estimate(samples, centre, f0, delay);
        levelsDb[0] = AT_ZERO_HERTZ;
        for (int band = 1; band <= format.bands(); band++) {
            // A high voice has few harmonics in a band, which reads as noise: Morise 2016 corrects by F0.
            levelsDb[band] = Math.min(0, noiseDb(delay, band) + (f0 - 100) / 50);
        }
    }

    /**
     * Spreads the levels over the bins of the power spectrum as amplitudes, above 0, at most 1, linearly in decibels between the knots.
     *
     * @param levelsDb {@link VocoderFormat#knots()} levels
     * @param amplitudes receives {@link VocoderFormat#bins()} values
     */
    public static void spread(VocoderFormat format, double[] levelsDb, double[] amplitudes) {
        double hertzPerBin = (double) format.sampleRate() / format.fftSize();
        int bin = 0;
        for (int knot = 0; knot + 1 < format.knots(); knot++) {
            double from = format.knotHertz(knot);
            double span = format.knotHertz(knot + 1) - from;
            double slope = (levelsDb[knot + 1] - levelsDb[knot]) / span; // dB per hertz
            double ratio = amplitude(slope * hertzPerBin);
            double value = amplitude(levelsDb[knot] + slope * (bin * hertzPerBin - from));
            for (; bin < format.bins() && bin * hertzPerBin <= from + span; bin++) {
                amplitudes[bin] = Math.min(1, value);
                value *= ratio;
            }
        }
    }

    private static double amplitude(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /** 10 log10 of the share of power that is left when the strongest lines of the band are taken out. */
    private double noiseDb(double[] delay, int band) {
        int centre = (int) (format.knotHertz(band) * fft.length() / format.sampleRate());
        int first = centre - nuttall.length / 2;
        double[] segment = new double[fft.length()];
        for (int n = 0; n < nuttall.length; n++) {
            segment[n] = delay[Math.min(first + n, delay.length - 1)] * nuttall[n];
        }
        fft.forward(segment);
        double[] lines = new double[fft.bins()];
        fft.power(segment, lines);
        int strongest = (int) Math.round(fft.length() * LOBE_BINS / nuttall.length) + 1;
        double rest = Selection.sumOfSmallest(lines, lines.length - strongest);
        double total = Arrays.stream(lines).sum();
        return total > 0 ? 10 * Math.log10(rest / total + 1e-12) : 0;
    }

    /** Four-term window with side lobes below -98 dB: A. Nuttall, IEEE Trans. ASSP 29, 1981. */
    private static double[] nuttall(int length) {
        double[] window = new double[length];
        for (int n = 0; n < length; n++) {
            double phi = 2 * Math.PI * n / (length - 1);
            window[n] =
                    0.355768 - 0.487396 * Math.cos(phi) + 0.144232 * Math.cos(2 * phi) - 0.012604 * Math.cos(3 * phi);
        }
        return window;
    }
}
