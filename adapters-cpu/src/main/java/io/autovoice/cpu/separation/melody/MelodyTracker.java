package io.autovoice.cpu.separation.melody;

import io.autovoice.cpu.separation.frames.FrameLoop;
import io.autovoice.domain.progress.StageProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the melodies of one or two voices in the magnitude spectra of a mixture whose sustained sounds were taken out. */
public final class MelodyTracker {
    private static final double STEP_COST =
            0.0014; // s; a step of 20 cents costs as much as so long a well sung note earns
    private static final double LOUD_SHARE = 0.9; // the salience that nine frames of ten stay under counts as well sung
    private static final double FIRST_VOICE = 0.27; // salience at which presence is one half
    private static final double SECOND_VOICE = 0.55; // higher: instruments are left too once the first voice is out
    private static final double SOFTNESS = 0.15;
    private static final double ERASED_BINS = 1.5; // half width of the teeth that hide the first voice

    private final double binHertz;
    private final double hopSeconds;
    private final HarmonicSum harmonics;

    public MelodyTracker(double binHertz, int bins, double hopSeconds) {
        this.binHertz = binHertz;
        this.hopSeconds = hopSeconds;
        this.harmonics = new HarmonicSum(binHertz, bins);
    }

    /**
     * The melodies, strongest first; none in silence.
     *
     * @param magnitude {@code [frame][bin]}; overwritten where a second voice is sought
     */
    public List<Melody> find(float[][] magnitude, int voices, StageProgress progress) {
        double strongest = strongest(magnitude);
        if (strongest == 0) {
            return List.of();
        }
        List<Melody> found = new ArrayList<>();
        float[][] salience = salience(magnitude, strongest, progress.part(0, 0.4));
        double wellSung = wellSung(salience);
        found.add(melody(magnitude, salience, wellSung, FIRST_VOICE));
        progress.advanced(0.5);
        if (voices > 1) {
            erase(found.get(0), magnitude, progress.part(0.5, 0.6));
            float[][] rest = salience(magnitude, strongest, progress.part(0.6, 0.9));
            found.add(melody(magnitude, rest, wellSung, SECOND_VOICE));
        }
        progress.advanced(1);
        return found;
    }

    private double strongest(float[][] magnitude) {
        return Arrays.stream(magnitude)
                .parallel()
                .mapToDouble(
                        frame -> Arrays.stream(harmonics.shape(frame)).max().orElse(0))
                .max()
                .orElse(0);
    }

    private float[][] salience(float[][] magnitude, double strongest, StageProgress progress) {
        float[][] salience = new float[magnitude.length][];
        FrameLoop.forEach(
                salience.length,
                progress,
                t -> salience[t] = harmonics.salience(magnitude[t], harmonics.shape(magnitude[t]), strongest));
        return salience;
    }

    private static double wellSung(float[][] salience) {
        double[] highest = Arrays.stream(salience)
                .mapToDouble(MelodyTracker::highest)
                .sorted()
                .toArray();
        return Math.max(highest[(int) (LOUD_SHARE * (highest.length - 1))], Float.MIN_NORMAL);
    }

    private static double highest(float[] values) {
        float highest = 0;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    private Melody melody(float[][] magnitude, float[][] salience, double wellSung, double threshold) {
        for (float[] frame : salience) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] /= (float) wellSung;
            }
        }
        int[] path = BestPath.through(salience, (float) (STEP_COST / hopSeconds));
        double[] hertz = new double[path.length];
        double[] presence = new double[path.length];
        for (int t = 0; t < path.length; t++) {
            hertz[t] = harmonics.refined(magnitude[t], harmonics.hertz(path[t]));
            presence[t] = 1 / (1 + Math.exp((threshold - salience[t][path[t]]) / SOFTNESS));
        }
        return new Melody(hertz, presence);
    }

    private void erase(Melody melody, float[][] magnitude, StageProgress progress) {
        HarmonicComb comb = new HarmonicComb(binHertz, ERASED_BINS, hopSeconds);
        FrameLoop.forEach(magnitude.length, progress, t -> {
            float[] teeth = comb.teeth(melody, t, magnitude[t].length);
            for (int k = 0; k < teeth.length; k++) {
                magnitude[t][k] *= 1 - teeth[k];
            }
        });
    }
}
