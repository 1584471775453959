package io.autovoice.domain.technique;

import io.autovoice.domain.technique.Technique.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds vibrato: a nearly sinusoidal wave of the pitch around its trend. The trend is the mean over one period (the wave averages
 * out), the rate comes from its crossings, as in the time domain method of Herrera and Bonada, "Vibrato extraction and
 * parameterization in the SMS framework" (DAFx 1998). Limits after Prame, "Measurements of the vibrato rate of ten singers" (JASA 96,
 * 1994) and "Vibrato extent and intonation in professional Western lyric singing" (JASA 102, 1997), widened to untrained singers.
 */
final class VibratoSearch {
    private static final double SLOWEST = 4; // Hz; slower is intonation
    private static final double FASTEST = 8.5; // Hz; faster is a tremble, or noise
    private static final double TYPICAL_PERIOD = 1 / 5.8; // s, where the search for the true period starts
    private static final double SMOOTHING = 0.03; // s, applied twice: against jitter from point to point
    private static final double SMALLEST = 20; // cents
    private static final double LARGEST = 250; // cents; beyond it are notes
    private static final int FEWEST_HALVES = 5;
    private static final double UNEVENNESS = 1.35; // a half cycle's length against the limits of the mean
    private static final double STEEPEST =
            0.7; // drift in a half cycle by its peak: 1 where steps of a scale make the wave
    private static final double LEAST_REGULAR = 0.5;

    private final VoicedStretch stretch;
    private final double[] pitch;

    private VibratoSearch(VoicedStretch stretch) {
        this.stretch = stretch;
        double width = SMOOTHING / stretch.hopSeconds();
        this.pitch = MovingMean.of(MovingMean.of(stretch.cents(), width), width);
    }

    static List<Technique> in(VoicedStretch stretch) {
        return new VibratoSearch(stretch).search();
    }

    private List<Technique> search() {
        List<Technique> found = new ArrayList<>();
        double end = -1;
        for (Waving guess : wavings(trend(TYPICAL_PERIOD / stretch.hopSeconds()), SMALLEST / 2)) {
            double[] trend = trend(guess.period());
            Optional<Waving> refined = wavings(trend, SMALLEST / 2).stream()
                    .max(Comparator.comparingDouble(guess::overlap))
                    .filter(waving -> waving.overlap(guess) > 0 && isVibrato(waving, trend));
            if (refined.isPresent() && refined.get().from() >= end) {
                found.add(technique(refined.get()));
                end = refined.get().to();
            }
        }
        return found;
    }

    private double[] trend(double period) {
        return MovingMean.of(pitch, period);
    }

    private List<Waving> wavings(double[] trend, double smallestPeak) {
        List<Waving> found = new ArrayList<>();
        List<HalfCycle> open = new ArrayList<>();
        for (HalfCycle half : HalfCycle.of(pitch, trend)) {
            boolean possible = isPossible(half, smallestPeak);
            if (!open.isEmpty() && (!possible || !Waving.alike(open.get(open.size() - 1), half))) {
                close(open, found);
            }
            if (possible) {
                open.add(half);
            }
        }
        close(open, found);
        return found;
    }

    private static void close(List<HalfCycle> open, List<Waving> found) {
        if (open.size() >= FEWEST_HALVES) {
            found.add(new Waving(open));
        }
        open.clear();
    }

    private boolean isPossible(HalfCycle half, double smallestPeak) {
        double rate = 0.5 / (half.length() * stretch.hopSeconds());
        return rate > SLOWEST / UNEVENNESS
                && rate < FASTEST * UNEVENNESS
                && half.peak() >= smallestPeak
                && half.peak() <= LARGEST
                && half.drift() < STEEPEST * half.peak();
    }

    private boolean isVibrato(Waving waving, double[] trend) {
        double rate = rate(waving);
        return rate >= SLOWEST
                && rate <= FASTEST
                && extent(waving) >= SMALLEST
                && waving.regularity(pitch, trend) >= LEAST_REGULAR;
    }

    private double rate(Waving waving) {
        return 1 / (waving.period() * stretch.hopSeconds());
    }

    /** What it was before smoothing. */
    private double extent(Waving waving) {
        double gain = MovingMean.gain(SMOOTHING / stretch.hopSeconds(), 1 / waving.period());
        return waving.extent() / (gain * gain);
    }

    private Technique technique(Waving waving) {
        return new Technique(
                Kind.VIBRATO,
                stretch.secondsAt(waving.from()),
                stretch.secondsAt(waving.to()),
                rate(waving),
                extent(waving));
    }
}
