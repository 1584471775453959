package io.autovoice.domain.signal;

import java.util.function.DoubleUnaryOperator;

/**
 * Triangles on a mel scale that sum the bins of a spectrum up to bands, each of area 1 over frequency (Auditory Toolbox, 1998; what
 * librosa calls {@code norm='slaney'}). Immutable.
 */
public final class MelFilters {
    private final int[] firstBins;
    private final double[][] weights;

    /**
     * On Slaney's scale.
     *
     * @param fftSize of the spectra, which have fftSize / 2 + 1 bins from 0 to the Nyquist frequency
     * @param lowHertz lower edge of the lowest band
     * @param highHertz upper edge of the highest band, at most the Nyquist frequency
     */
    public MelFilters(int bands, int sampleRate, int fftSize, double lowHertz, double highHertz) {
        this(bands, sampleRate, fftSize, lowHertz, highHertz, MelScale::toMel, MelScale::toHertz);
    }

    private MelFilters(
            int bands,
            int sampleRate,
            int fftSize,
            double lowHertz,
            double highHertz,
            DoubleUnaryOperator toMel,
            DoubleUnaryOperator toHertz) {
        if (!(bands > 0 && 0 <= lowHertz && lowHertz < highHertz && highHertz <= sampleRate / 2.0)) {
            throw new IllegalArgumentException("Mel bands need 0 <= low < high <= %s Hz, got %d bands of %s..%s Hz"
                    .formatted(sampleRate / 2.0, bands, lowHertz, highHertz));
        }
        firstBins = new int[bands];
        weights = new double[bands][];
        double low = toMel.applyAsDouble(lowHertz);
        double step = (toMel.applyAsDouble(highHertz) - low) / (bands + 1);
        for (int band = 0; band < bands; band++) {
            double left = toHertz.applyAsDouble(low + band * step);
            double peak = toHertz.applyAsDouble(low + (band + 1) * step);
            double right = toHertz.applyAsDouble(low + (band + 2) * step);
            firstBins[band] = (int) Math.ceil(left * fftSize / sampleRate);
            int last = Math.min(fftSize / 2, (int) Math.floor(right * fftSize / sampleRate));
            weights[band] = new double[Math.max(0, last - firstBins[band] + 1)];
            for (int n = 0; n < weights[band].length; n++) {
                double hertz = (double) (firstBins[band] + n) * sampleRate / fftSize;
                double triangle = Math.min((hertz - left) / (peak - left), (right - hertz) / (right - peak));
                weights[band][n] = Math.max(0, triangle) * 2 / (right - left);
            }
        }
    }

    /** On HTK's scale; otherwise as the constructor. */
    public static MelFilters htk(int bands, int sampleRate, int fftSize, double lowHertz, double highHertz) {
        return new MelFilters(
                bands, sampleRate, fftSize, lowHertz, highHertz, HtkMelScale::toMel, HtkMelScale::toHertz);
    }

    public int bands() {
        return weights.length;
    }

    /** The lowest bin that a band sums up. */
    public int firstBin(int band) {
        return firstBins[band];
    }

    /** The weights of a band's bins from {@link #firstBin} on, as a new array. */
    public double[] weights(int band) {
        return weights[band].clone();
    }

    /** @param spectrum one value a bin: power or magnitude, as the network wants it */
    public double band(int band, double[] spectrum) {
        double sum = 0;
        for (int n = 0; n < weights[band].length; n++) {
            sum += weights[band][n] * spectrum[firstBins[band] + n];
        }
        return sum;
    }
}
