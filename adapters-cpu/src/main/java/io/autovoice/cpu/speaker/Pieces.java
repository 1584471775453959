package io.autovoice.cpu.speaker;

import io.autovoice.cpu.mel.PowerMel;
import java.util.ArrayList;
import java.util.List;

/** Where the pieces of a recording begin, in frames: 1.3 a second, as Resemblyzer has them by default. */
final class Pieces {
    private static final int STEP = 77; // frames: round(16000 / 1.3 / 160)
    private static final double LEAST_COVERED = 0.75; // of the last piece

    private Pieces() {}

    /** One or more; the last may reach beyond the end. */
    static List<Long> starts(long samples) {
        long frames = samples / PowerMel.HOP + 1; // ceil((samples + 1) / hop)
        List<Long> starts = new ArrayList<>();
        for (long start = 0; start < Math.max(1, frames - Ge2eSpeakerEncoder.FRAMES + STEP + 1); start += STEP) {
            starts.add(start);
        }
        long last = starts.get(starts.size() - 1) * PowerMel.HOP;
        double covered = (double) (samples - last) / (Ge2eSpeakerEncoder.FRAMES * PowerMel.HOP);
        return covered < LEAST_COVERED && starts.size() > 1 ? starts.subList(0, starts.size() - 1) : starts;
    }
}
