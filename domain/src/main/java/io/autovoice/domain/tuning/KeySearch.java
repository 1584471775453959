package io.autovoice.domain.tuning;

import io.autovoice.domain.tuning.Scale.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Finds the key of a melody: the one whose tones' weights (Krumhansl, Cognitive Foundations of Musical Pitch, 1990, table 2.1) correlate best
 * with how long each tone is sung. How sure that is, is asked of the notes: what share of random draws from them has the same tones in
 * its scale (a bootstrap; a major key and its relative minor have the same and count as one).
 */
final class KeySearch {
    private static final double[] MAJOR = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
    private static final double[] MINOR = {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};
    private static final int DRAWS = 200;
    private static final int MOST_DRAWN = 2000; // notes; more say nothing new
    private static final int FEWEST_TONES = 5; // of seven: fewer leave the scale open
    private static final double LEAST_TIME = 0.02; // share of all, below it a tone is a slip

    private final int[] tones;
    private final double[] lengths;

    /** @param tuning what {@link SongTuning} found */
    KeySearch(List<SungNote> notes, double tuning) {
        tones = notes.stream()
                .mapToInt(note -> Math.floorMod(Math.round(note.centre() - tuning), Scale.TONES))
                .toArray();
        lengths = notes.stream().mapToDouble(SungNote::hops).toArray();
    }

    FoundKey find() {
        double[] sung = new double[Scale.TONES];
        for (int note = 0; note < tones.length; note++) {
            sung[tones[note]] += lengths[note];
        }
        double all = Arrays.stream(sung).sum();
        if (Arrays.stream(sung).filter(time -> time > LEAST_TIME * all).count() < FEWEST_TONES) {
            return new FoundKey(Scale.CHROMATIC, OptionalDouble.of(0));
        }
        Scale best = best(sung);
        return new FoundKey(best, OptionalDouble.of(shareAgreeing(best)));
    }

    private double shareAgreeing(Scale best) {
        Random random = new Random(1);
        int agreeing = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = new double[Scale.TONES];
            for (int n = 0; n < Math.min(MOST_DRAWN, tones.length); n++) {
                int note = random.nextInt(tones.length);
                drawn[tones[note]] += lengths[note];
            }
            agreeing += sameTones(best(drawn), best) ? 1 : 0;
        }
        return (double) agreeing / DRAWS;
    }

    private static boolean sameTones(Scale one, Scale other) {
        return major(one) == major(other);
    }

    /** The tonic of the major key with the same tones. */
    private static int major(Scale scale) {
        return Math.floorMod(scale.tonic() + (scale.mode() == Mode.MINOR ? 3 : 0), Scale.TONES);
    }

    private static Scale best(double[] sung) {
        Scale best = Scale.CHROMATIC;
        double highest = Double.NEGATIVE_INFINITY;
        for (int tonic = 0; tonic < Scale.TONES; tonic++) {
            for (Mode mode : List.of(Mode.MAJOR, Mode.MINOR)) {
                double fit = correlation(sung, mode == Mode.MAJOR ? MAJOR : MINOR, tonic);
                if (fit > highest) {
                    highest = fit;
                    best = new Scale(tonic, mode);
                }
            }
        }
        return best;
    }

    private static double correlation(double[] sung, double[] weights, int tonic) {
        double meanSung = Arrays.stream(sung).average().orElseThrow();
        double meanWeight = Arrays.stream(weights).average().orElseThrow();
        double product = 0;
        double sungPower = 0;
        double weightPower = 0;
        for (int tone = 0; tone < Scale.TONES; tone++) {
            double x = sung[tone] - meanSung;
            double y = weights[Math.floorMod(tone - tonic, Scale.TONES)] - meanWeight;
            product += x * y;
            sungPower += x * x;
            weightPower += y * y;
        }
        return product / Math.sqrt(Math.max(Double.MIN_NORMAL, sungPower * weightPower));
    }
}
