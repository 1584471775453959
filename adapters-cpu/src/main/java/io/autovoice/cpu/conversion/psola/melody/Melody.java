package io.autovoice.cpu.conversion.psola.melody;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;

/** What is sung and what shall be sung, point by point, in periods of so many frames. */
public final class Melody {
    private static final double LONGEST = 0.05; // s, 20 Hz
    private static final double SHORTEST = 2; // frames, the Nyquist frequency

    private final F0Contour source;
    private final F0Contour target;
    private final SampleRate rate;

    public Melody(F0Contour source, F0Contour target, SampleRate rate) {
        source.requireSameGrid(target);
        for (int hop = 0; hop < source.hops(); hop++) {
            if (source.voicedAt(hop) != target.voicedAt(hop)) {
                throw new IllegalArgumentException("Contours need the same voicing, got %s Hz and %s Hz at %s s"
                        .formatted(source.at(hop), target.at(hop), source.grid().secondsAt(hop)));
            }
        }
        this.source = source;
        this.target = target;
        this.rate = rate;
    }

    SampleRate rate() {
        return rate;
    }

    double framesPerHop() {
        return source.grid().hopSeconds() * rate.hertz();
    }

    public boolean moves() {
        return movesWithin(0, source.hops());
    }

    /** The runs where the contours differ and that are long enough to be moved, in order of time. */
    public List<VoicedRun> movedRuns() {
        List<VoicedRun> runs = new ArrayList<>();
        int lastVoiced = Integer.MIN_VALUE / 2;
        int hop = 0;
        while (hop < source.hops()) {
            if (!source.voicedAt(hop)) {
                hop++;
                continue;
            }
            int end = firstFrom(hop, false);
            int next = firstFrom(end, true);
            VoicedRun run = new VoicedRun(this, hop, end, hop - 1 - lastVoiced, next - end);
            if (movesWithin(hop, end) && run.isLongEnough()) {
                runs.add(run);
            }
            lastVoiced = end - 1;
            hop = end;
        }
        return runs;
    }

    /** Frames of a period of the source, the contour taken as straight between points and as constant outside the run. */
    double sourcePeriod(double frame, int fromHop, int toHop) {
        return period(source, frame, fromHop, toHop);
    }

    double targetPeriod(double frame, int fromHop, int toHop) {
        return period(target, frame, fromHop, toHop);
    }

    private double period(F0Contour f0, double frame, int fromHop, int toHop) {
        double place = Math.min(toHop - 1.0, Math.max(fromHop, frame / framesPerHop()));
        int left = Math.min((int) place, Math.max(fromHop, toHop - 2));
        int right = Math.min(left + 1, toHop - 1);
        double hertz = f0.at(left) + (place - left) * (f0.at(right) - f0.at(left));
        return Math.max(SHORTEST, Math.min(LONGEST * rate.hertz(), rate.hertz() / hertz));
    }

    private boolean movesWithin(int from, int to) {
        for (int hop = from; hop < to; hop++) {
            if (source.voicedAt(hop) && source.at(hop) != target.at(hop)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(int hop, boolean voiced) {
        int found = hop;
        while (found < source.hops() && source.voicedAt(found) != voiced) {
            found++;
        }
        return found;
    }
}
