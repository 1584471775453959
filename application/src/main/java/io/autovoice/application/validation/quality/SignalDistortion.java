package io.autovoice.application.validation.quality;

import io.autovoice.domain.audio.Waveform;

/**
 * Scale-invariant signal-to-distortion ratio (SI-SDR): Le Roux et al., SDR - half-baked or well done? (ICASSP 2019), eq. 3, of each channel without
 * its mean. Sums are kept in double; nothing is held but one block.
 */
final class SignalDistortion {
    private static final int BLOCK = 1 << 16; // frames
    private static final double LEAST_POWER = 1e-12; // mean square: -120 dBFS, silence

    private double count;
    private double sumTruth;
    private double sumEstimate;
    private double truthSquares;
    private double estimateSquares;
    private double products;

    private SignalDistortion() {}

    /**
     * The mean over the channels in decibels; channels without truth don't count.
     *
     * @param estimate rate, channels and frames of the truth
     * @return NaN if the truth is silent
     */
    static double decibels(Waveform truth, Waveform estimate) {
        if (truth.frames() != estimate.frames() || truth.channels() != estimate.channels()) {
            throw new IllegalArgumentException("Truth and estimate need one shape, got %d x %d and %d x %d"
                    .formatted(truth.channels(), truth.frames(), estimate.channels(), estimate.frames()));
        }
        double sum = 0;
        int heard = 0;
        for (int channel = 0; channel < truth.channels(); channel++) {
            double ratio = ofChannel(truth, estimate, channel);
            if (!Double.isNaN(ratio)) {
                sum += ratio;
                heard++;
            }
        }
        return heard == 0 ? Double.NaN : sum / heard;
    }

    private static double ofChannel(Waveform truth, Waveform estimate, int channel) {
        SignalDistortion sums = new SignalDistortion();
        for (long from = 0; from < truth.frames(); from += BLOCK) {
            int length = (int) Math.min(BLOCK, truth.frames() - from);
            float[] wanted = new float[length];
            float[] found = new float[length];
            truth.read(channel, from, wanted);
            estimate.read(channel, from, found);
            sums.add(wanted, found);
        }
        return sums.ratio();
    }

    private void add(float[] truth, float[] estimate) {
        for (int n = 0; n < truth.length; n++) {
            sumTruth += truth[n];
            sumEstimate += estimate[n];
            truthSquares += (double) truth[n] * truth[n];
            estimateSquares += (double) estimate[n] * estimate[n];
            products += (double) truth[n] * estimate[n];
        }
        count += truth.length;
    }

    private double ratio() {
        double truthPower = truthSquares / count - square(sumTruth / count);
        double estimatePower = estimateSquares / count - square(sumEstimate / count);
        double common = products / count - sumTruth / count * (sumEstimate / count);
        if (truthPower < LEAST_POWER) {
            return Double.NaN;
        }
        double target = square(common) / truthPower;
        return 10 * Math.log10((target + LEAST_POWER) / (Math.max(0, estimatePower - target) + LEAST_POWER));
    }

    private static double square(double x) {
        return x * x;
    }
}
