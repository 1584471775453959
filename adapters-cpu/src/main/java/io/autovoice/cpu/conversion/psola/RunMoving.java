package io.autovoice.cpu.conversion.psola;

import io.autovoice.cpu.conversion.psola.marks.EnergyCentring;
import io.autovoice.cpu.conversion.psola.marks.GuideSignal;
import io.autovoice.cpu.conversion.psola.marks.MarkTracking;
import io.autovoice.cpu.conversion.psola.marks.PitchMarks;
import io.autovoice.cpu.conversion.psola.melody.Excerpt;
import io.autovoice.cpu.conversion.psola.melody.VoicedRun;
import io.autovoice.domain.audio.Waveform;

/**
 * Moves one voiced run piece by piece. A piece is worked out with some tenths of a second on both sides and takes up pitch marks and
 * grains where the piece before left them, so that nothing is heard of the cut.
 */
final class RunMoving {
    private static final double PIECE = 5; // s
    // s beside a piece, each with room for what the next needs: grains of two periods of up to 0.05 s, smoothing, the
    // search for marks
    private static final double SUNG = 0.1;
    private static final double MARKED = 0.3;
    private static final double READ = 0.45;

    private final Waveform voice;
    private final VoicedRun run;
    private double mark = Double.NaN;
    private double instant = Double.NaN;

    RunMoving(Waveform voice, VoicedRun run) {
        this.voice = voice;
        this.run = run;
    }

    int longestPiece() {
        return (int) frames(PIECE);
    }

    /** The moved frames {@code from} .. {@code to} - 1, which follow those of the call before. */
    float[] next(long from, long to) {
        Excerpt recording = Excerpt.of(voice, from - frames(READ), to + frames(READ));
        PitchMarks tracked = track(recording, from, to);
        PitchMarks marks = EnergyCentring.of(recording, run).centred(tracked);
        Excerpt sung = sing(recording, marks, from, to);
        LevelMatching level = LevelMatching.between(recording, sung, run);
        return faded(recording, sung, level, from, to);
    }

    private PitchMarks track(Excerpt recording, long from, long to) {
        MarkTracking tracking = new MarkTracking(GuideSignal.of(recording, run.framesPerSecond()), run);
        double first = Double.isNaN(mark) ? tracking.strongest(from, to) : mark;
        double earliest = Math.max(from - frames(MARKED), run.start() - 3 * run.sourcePeriod(run.start()));
        double latest = Math.min(to + frames(MARKED), run.end() + 3 * run.sourcePeriod(run.end()));
        PitchMarks tracked = tracking.from(first, earliest, latest);
        mark = tracked.lastUntil(to - frames(MARKED));
        return tracked;
    }

    private Excerpt sing(Excerpt recording, PitchMarks marks, long from, long to) {
        Excerpt sung =
                Excerpt.silent(Math.max(from - frames(SUNG), run.start()), Math.min(to + frames(SUNG), run.end()));
        GrainPlacing placing = new GrainPlacing(run, marks, new Grains(recording, sung));
        double first = Double.isNaN(instant) ? placing.firstInstant() : instant;
        instant = placing.placeFrom(first, to - frames(2 * SUNG));
        return sung;
    }

    private float[] faded(Excerpt recording, Excerpt sung, LevelMatching level, long from, long to) {
        float[] out = new float[(int) (to - from)];
        for (int n = 0; n < out.length; n++) {
            long frame = from + n;
            double share = run.share(frame);
            out[n] = (float) (share * level.gain(frame) * sung.at(frame) + (1 - share) * recording.at(frame));
        }
        return out;
    }

    private long frames(double seconds) {
        return Math.round(seconds * run.framesPerSecond());
    }
}
