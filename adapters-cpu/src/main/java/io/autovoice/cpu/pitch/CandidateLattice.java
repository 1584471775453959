package io.autovoice.cpu.pitch;

import java.util.Arrays;

/** The candidates of all frames of a song, packed: about 8 bytes each. Place 0 of every frame is the unvoiced candidate. */
final class CandidateLattice {
    private final float[] peaks;
    private final int[] starts;
    private float[] hertz = new float[1024];
    private float[] strengths = new float[1024];
    private int frames;

    CandidateLattice(int frames) {
        this.peaks = new float[frames];
        this.starts = new int[frames + 1];
    }

    void append(FrameCandidates frame) {
        int start = starts[frames];
        int end = start + 1 + frame.hertz().length;
        if (end > hertz.length) {
            hertz = Arrays.copyOf(hertz, Math.max(end, hertz.length + hertz.length / 2));
            strengths = Arrays.copyOf(strengths, hertz.length);
        }
        hertz[start] = Float.NaN;
        System.arraycopy(frame.hertz(), 0, hertz, start + 1, frame.hertz().length);
        System.arraycopy(frame.strength(), 0, strengths, start + 1, frame.strength().length);
        peaks[frames++] = frame.peak();
        starts[frames] = end;
    }

    int frames() {
        return frames;
    }

    /** Candidates of all frames together. */
    int size() {
        return starts[frames];
    }

    /** Index of a frame's unvoiced candidate; the others follow up to {@code start(frame + 1)}. */
    int start(int frame) {
        return starts[frame];
    }

    float peak(int frame) {
        return peaks[frame];
    }

    float loudestPeak() {
        float loudest = 0;
        for (int frame = 0; frame < frames; frame++) {
            loudest = Math.max(loudest, peaks[frame]);
        }
        return loudest;
    }

    /** NaN for the unvoiced candidate. */
    float hertz(int candidate) {
        return hertz[candidate];
    }

    float strength(int candidate) {
        return strengths[candidate];
    }
}
