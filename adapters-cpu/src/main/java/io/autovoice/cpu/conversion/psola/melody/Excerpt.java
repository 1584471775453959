package io.autovoice.cpu.conversion.psola.melody;

import io.autovoice.domain.audio.Waveform;

/** Frames {@code start} .. {@code end} - 1 of a recording or of what it becomes. The array is shared within PSOLA, for its inner loops. */
public record Excerpt(long start, float[] samples) {

    public static Excerpt of(Waveform voice, long start, long end) {
        float[] samples = new float[(int) (end - start)];
        voice.read(0, start, samples);
        return new Excerpt(start, samples);
    }

    public static Excerpt silent(long start, long end) {
        return new Excerpt(start, new float[(int) Math.max(0, end - start)]);
    }

    public long end() {
        return start + samples.length;
    }

    /** Silence outside. */
    public float at(long frame) {
        return frame >= start && frame < end() ? samples[(int) (frame - start)] : 0;
    }
}
