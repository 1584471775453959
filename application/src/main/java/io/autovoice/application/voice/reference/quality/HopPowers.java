package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The mean power of each hop of one channel, full scale being 1. */
public final class HopPowers {
    private static final double PAUSE_SECONDS = 0.2; // longer than the closure of a stop, shorter than a breath
    private static final double QUIETEST = 0.02; // of all stretches

    private final double hopSeconds;
    private final double[] powers;
    private final double loud;

    private HopPowers(double hopSeconds, double[] powers) {
        this.hopSeconds = hopSeconds;
        this.powers = powers;
        this.loud = energyMedian(powers);
    }

    /** Of channel 0 as it is; what doesn't fill a hop is left out. */
    public static HopPowers of(Waveform mono, double hopSeconds) {
        return of(mono, hopSeconds, x -> x);
    }

    /** Of channel 0 without what lies below a voice. */
    static HopPowers withoutRumble(Waveform mono, double hopSeconds) {
        return of(mono, hopSeconds, new RumbleFilter(mono.rate()));
    }

    /**
     * After pre-emphasis, {@code x[n] - emphasis * x[n - 1]}.
     *
     * @param emphasis 0..1; 0 for none
     */
    static HopPowers of(Waveform mono, double hopSeconds, double emphasis) {
        double[] before = {0};
        return of(mono, hopSeconds, x -> {
            double y = x - emphasis * before[0];
            before[0] = x;
            return y;
        });
    }

    /** @param filter hears every sample once, in order */
    private static HopPowers of(Waveform mono, double hopSeconds, DoubleUnaryOperator filter) {
        int hop = (int) mono.rate().frames(hopSeconds);
        double[] powers = new double[(int) (mono.frames() / hop)];
        float[] block = new float[hop];
        for (int index = 0; index < powers.length; index++) {
            mono.read(0, (long) index * hop, block);
            double sum = 0;
            for (float x : block) {
                double sample = filter.applyAsDouble(x);
                sum += sample * sample;
            }
            powers[index] = sum / hop;
        }
        return new HopPowers(hopSeconds, powers);
    }

    public int hops() {
        return powers.length;
    }

    public double at(int hop) {
        return powers[hop];
    }

    double hopSeconds() {
        return hopSeconds;
    }

    /** The {@code p}-quantile of all hops; 0 without any. */
    public double quantile(double p) {
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (p * (sorted.length - 1))];
    }

    /** Half of the recording's energy lies in hops of at least this power: however long the pauses are, this is the voice. */
    public double loud() {
        return loud;
    }

    /**
     * What is there when nobody speaks: a low quantile of the means over a fifth of a second. The idea is that of minimum statistics
     * (R. Martin, "Noise power spectral density estimation based on optimal smoothing and minimum statistics", IEEE Trans. Speech and
     * Audio Processing 9(5), 2001): power falls to the noise in every pause. Means of so many samples need no correction of bias.
     */
    public double floor() {
        double[] means = stretchMeans();
        Arrays.sort(means);
        return means.length == 0 ? 0 : means[(int) (QUIETEST * (means.length - 1))];
    }

    /** The first hops of the quietest stretches of a fifth of a second, at the most {@code count} of them. */
    int[] quietest(int count) {
        double[] means = stretchMeans();
        double floor = floor();
        int[] quiet = IntStream.range(0, means.length)
                .filter(hop -> means[hop] <= floor)
                .toArray();
        int step = Math.max(1, quiet.length / count);
        return IntStream.range(0, Math.min(count, quiet.length))
                .map(n -> quiet[Math.min(quiet.length - 1, n * step)])
                .toArray();
    }

    private double[] stretchMeans() {
        int length = Math.min(powers.length, (int) Math.round(PAUSE_SECONDS / hopSeconds));
        double[] means = new double[length == 0 ? 0 : powers.length - length + 1];
        for (int start = 0; start < means.length; start++) {
            double sum = 0; // anew each time: a running sum would keep the rounding of what was loud
            for (int hop = start; hop < start + length; hop++) {
                sum += powers[hop];
            }
            means[start] = sum / length;
        }
        return means;
    }

    private static double energyMedian(double[] powers) {
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        double half = Arrays.stream(sorted).sum() / 2;
        double sum = 0;
        for (double power : sorted) {
            sum += power;
            if (sum >= half) {
                return power;
            }
        }
        return 0;
    }
}
