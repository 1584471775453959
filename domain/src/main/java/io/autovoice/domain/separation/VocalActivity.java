package io.autovoice.domain.separation;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Arrays;

/**
 * How sure a separator is that somebody sings, over time. Behind a separation there is always something left of the band in the vocals;
 * in a pause a pitch extractor takes it for a voice. Immutable.
 */
public final class VocalActivity {
    /** Somebody may sing at any time: for separators that can't tell, and for stems that were given. */
    public static final VocalActivity ALWAYS = new VocalActivity(FrameGrid.TEN_MILLISECONDS, new float[0]);

    private static final float LIKELY = 0.5f;
    private static final float CERTAIN = 0.99f; // at least once in every stretch of singing
    private static final double SHORTEST_SECONDS = 0.05; // of a note, and of a gap between two
    private final FrameGrid grid;
    private final float[] presence;

    /** @param presence 0..1, one value a point of {@code grid}; 1 is taken beyond its end */
    public VocalActivity(FrameGrid grid, float[] presence) {
        this.grid = grid;
        this.presence = presence.clone();
        for (float value : presence) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("Presence needs 0..1, got %s".formatted(value));
            }
        }
    }

    /** 0..1 at the point of the grid that is nearest to an instant. */
    public float presenceAt(double seconds) {
        int hop = grid.hopAt(seconds);
        return hop < presence.length ? presence[hop] : 1;
    }

    /**
     * The contour, unvoiced where nobody sings: a voiced stretch is kept where singing is likely throughout and certain at least once.
     * Gaps and notes of under 50 ms that this would make are left out: nobody stops or starts for so short a time.
     */
    public F0Contour sung(F0Contour contour) {
        float[] certainty = certainty(contour);
        boolean[] voiced = new boolean[contour.hops()];
        for (int hop = 0; hop < voiced.length; hop++) {
            voiced[hop] = certainty[hop] >= CERTAIN;
        }
        int shortest = (int) Math.round(SHORTEST_SECONDS / contour.grid().hopSeconds());
        flipShortRuns(voiced, false, shortest);
        flipShortRuns(voiced, true, shortest);
        float[] hertz = contour.toArray();
        for (int hop = 0; hop < voiced.length; hop++) {
            hertz[hop] = voiced[hop] ? hertz[hop] : Float.NaN;
        }
        return new F0Contour(contour.grid(), hertz);
    }

    /** The highest presence of the likely and voiced stretch that a hop lies in; 0 outside of any. */
    private float[] certainty(F0Contour contour) {
        float[] certainty = new float[contour.hops()];
        int start = 0;
        float highest = 0;
        for (int hop = 0; hop <= certainty.length; hop++) {
            float presence = hop < certainty.length && contour.voicedAt(hop)
                    ? presenceAt(contour.grid().secondsAt(hop))
                    : 0;
            if (presence < LIKELY) {
                Arrays.fill(certainty, start, hop, highest);
                start = hop + 1;
                highest = 0;
            } else {
                highest = Math.max(highest, presence);
            }
        }
        return certainty;
    }

    private static void flipShortRuns(boolean[] values, boolean kind, int shortest) {
        int start = 0;
        for (int at = 1; at <= values.length; at++) {
            if (at == values.length || values[at] != values[start]) {
                boolean inside = start > 0 && at < values.length;
                if (values[start] == kind && inside && at - start < shortest) {
                    Arrays.fill(values, start, at, !kind);
                }
                start = at;
            }
        }
    }
}
