package io.autovoice.cpu.conversion.retrieval;

import io.autovoice.cpu.conversion.hearing.HeardTarget;
import io.autovoice.cpu.matching.AffineMap;
import io.autovoice.cpu.matching.CosineMatcher;
import io.autovoice.cpu.matching.LocalWeights;
import io.autovoice.cpu.matching.Neighbours;
import io.autovoice.cpu.matching.Preference;
import io.autovoice.cpu.matching.UnitRows;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/**
 * Finds the frames of a target, voiced or not, that say the same as frames of a song.
 *
 * <p>Two singers never say the same in quite the same numbers. So what the song says is brought nearer to the target by an affine map that
 * the first neighbours tell, and looked up again (after D. Erro, A. Moreno and A. Bonafonte, "INCA algorithm for training voice
 * conversion systems from nonparallel corpora", IEEE Trans. ASLP 18(5), 2010).
 */
final class TargetRetrieval {
    private static final double REGULARISATION = 0.3; // of the weights
    private static final double RIDGE = 0.3; // of the map
    private static final int ROUNDS = 2;
    private static final double PITCH_COST = 0.1; // cosine an octave off the asked F0
    private static final int FEWEST = 60; // frames that a map can be learned from

    private final HeardTarget target;
    private final int[] candidates;
    private final float[][] said;
    private final float[][] unit;
    private final CosineMatcher matcher;

    TargetRetrieval(HeardTarget target, boolean voiced, RowProducts products) {
        this.target = target;
        this.candidates = target.content().distinct(target.track().active(voiced));
        this.said = target.content().rows(candidates, voiced);
        this.unit = UnitRows.of(said);
        this.matcher = new CosineMatcher(unit, products);
    }

    /**
     * Frames of the target for each query, with weights that sum to 1.
     *
     * @param queries what the song says, as it is compared with this target
     * @param active which of them are louder than a pause: the map is learned from those
     * @param askedF0 one value a query, hertz, NaN = unvoiced
     */
    Borrowed find(float[][] queries, int[] active, float[] askedF0, int k, StageProgress progress) {
        Preference nearPitch = nearPitch(askedF0);
        if (active.length < FEWEST) {
            return find(queries, nearPitch, k, progress).of(candidates);
        }
        AffineMap map = map(rows(queries, active), values(askedF0, active), k, progress.part(0, 0.6));
        return find(map.of(queries), nearPitch, k, progress.part(0.6, 1)).of(candidates);
    }

    /** What brings the song nearer to the target. */
    private AffineMap map(float[][] heard, float[] askedF0, int k, StageProgress progress) {
        Preference nearPitch = nearPitch(askedF0);
        Borrowed found = find(heard, nearPitch, k, progress.part(0, 1.0 / ROUNDS));
        AffineMap map = AffineMap.fit(heard, found.mean(said), RIDGE);
        for (int round = 1; round < ROUNDS; round++) {
            StageProgress part = progress.part((double) round / ROUNDS, (round + 1.0) / ROUNDS);
            map = AffineMap.fit(heard, find(map.of(heard), nearPitch, k, part).mean(said), RIDGE);
        }
        return map;
    }

    private Borrowed find(float[][] queries, Preference preference, int k, StageProgress progress) {
        float[][] rows = UnitRows.of(queries);
        Neighbours neighbours = matcher.nearest(rows, k, preference, progress);
        double[][] weights = new double[rows.length][];
        IntStream.range(0, rows.length).parallel().forEach(row -> {
            float[][] near = rows(unit, neighbours.indices()[row]);
            weights[row] = LocalWeights.of(rows[row], near, REGULARISATION);
        });
        return new Borrowed(neighbours.indices(), weights);
    }

    private Preference nearPitch(float[] askedF0) {
        float[] asked = octaves(askedF0);
        float[] known = new float[candidates.length];
        for (int index = 0; index < known.length; index++) {
            known[index] = target.track().f0Hertz()[candidates[index]];
        }
        float[] sung = octaves(known);
        return (query, candidate) -> {
            float apart = Math.abs(asked[query] - sung[candidate]);
            return apart > 0 ? (float) -PITCH_COST * Math.min(1, apart) : 0; // NaN, unvoiced: 0
        };
    }

    private static float[] octaves(float[] hertz) {
        float[] octaves = new float[hertz.length];
        for (int n = 0; n < hertz.length; n++) {
            octaves[n] = (float) (Math.log(hertz[n]) / Math.log(2));
        }
        return octaves;
    }

    private static float[] values(float[] values, int[] wanted) {
        float[] some = new float[wanted.length];
        for (int index = 0; index < some.length; index++) {
            some[index] = values[wanted[index]];
        }
        return some;
    }

    private static float[][] rows(float[][] rows, int[] wanted) {
        return IntStream.of(wanted).mapToObj(row -> rows[row]).toArray(float[][]::new);
    }
}
