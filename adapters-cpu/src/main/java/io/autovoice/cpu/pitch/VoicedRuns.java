package io.autovoice.cpu.pitch;

import io.autovoice.domain.audio.FrameGrid;
import java.util.Arrays;

/** Stretches of voiced frames without a gap. */
public final class VoicedRuns {
    private VoicedRuns() {}

    /**
     * Makes unvoiced, in place, each run that is over sooner than {@code shortestSeconds}: a sound seen through a window is seen for at
     * least as long as the window, so that a shorter run is chance. Runs cut off by an end of the recording stay.
     *
     * @param hertz NaN where unvoiced
     */
    public static void removeShorterThan(double shortestSeconds, float[] hertz, FrameGrid grid) {
        int start = 0;
        for (int hop = 0; hop <= hertz.length; hop++) {
            if (hop < hertz.length && !Float.isNaN(hertz[hop])) {
                continue;
            }
            boolean cutOff = start == 0 || hop == hertz.length;
            if (!cutOff && (hop - start) * grid.hopSeconds() < shortestSeconds) {
                Arrays.fill(hertz, start, hop, Float.NaN);
            }
            start = hop + 1;
        }
    }
}
