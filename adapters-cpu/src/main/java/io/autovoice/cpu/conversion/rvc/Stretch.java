package io.autovoice.cpu.conversion.rvc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Frames {@code from} to before {@code to} of a song, made in one run of the generator. */
record Stretch(int from, int to) {
    /** Frames heard beyond a stretch on each side. */
    static final int CONTEXT = 100;

    private static final int LONGEST = 1000; // frames: 10 s
    private static final int PAUSE = 5; // frames on each side of a good place to cut

    int frames() {
        return to - from;
    }

    /**
     * All of a song, cut where nothing is voiced if there is such a place in the last quarter.
     *
     * @param f0Hertz one value a frame, 0 for unvoiced
     * @param fixedFrames as many as the generator takes at once, context included
     */
    static List<Stretch> of(float[] f0Hertz, OptionalInt fixedFrames) {
        int longest = fixedFrames.isPresent() ? fixedFrames.getAsInt() - 2 * context(fixedFrames) : LONGEST;
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        while (from < f0Hertz.length) {
            int left = f0Hertz.length - from;
            int wanted = left < 2 * longest ? (left + 1) / 2 : longest; // no scrap at the end
            int to = left <= longest ? f0Hertz.length : cut(f0Hertz, from + wanted, wanted / 4);
            stretches.add(new Stretch(from, to));
            from = to;
        }
        return stretches;
    }

    static int context(OptionalInt fixedFrames) {
        return Math.min(CONTEXT, fixedFrames.orElse(Integer.MAX_VALUE) / 4);
    }

    private static int cut(float[] f0Hertz, int latest, int search) {
        for (int frame = latest; frame > latest - search; frame--) {
            if (isPause(f0Hertz, frame)) {
                return frame;
            }
        }
        return latest;
    }

    private static boolean isPause(float[] f0Hertz, int frame) {
        for (int near = frame - PAUSE; near < Math.min(f0Hertz.length, frame + PAUSE); near++) {
            if (f0Hertz[near] > 0) {
                return false;
            }
        }
        return true;
    }
}
