package io.autovoice.cpu.conversion.psola;

import io.autovoice.domain.audio.Waveform;

/** Frames {@code start} .. {@code end} - 1 of a recording or of what it becomes. The array is shared within this package. */
record Excerpt(long start, float[] samples) {

    static Excerpt of(Waveform voice, long start, long end) {
        float[] samples = new float[(int) (end - start)];
        voice.read(0, start, samples);
        return new Excerpt(start, samples);
    }

    static Excerpt silent(long start, long end) {
        return new Excerpt(start, new float[(int) Math.max(0, end - start)]);
    }

    long end() {
        return start + samples.length;
    }

    /** Silence outside. */
    float at(long frame) {
        return frame >= start && frame < end() ? samples[(int) (frame - start)] : 0;
    }
}
