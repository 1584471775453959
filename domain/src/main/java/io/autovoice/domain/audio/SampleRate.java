package io.autovoice.domain.audio;

/** Frames per second of a waveform, in hertz. */
public record SampleRate(int hertz) {
    public static final SampleRate CD = new SampleRate(44_100);
    private static final int HIGHEST = 768_000; // Hz, the fastest converters on sale

    public SampleRate {
        if (hertz < 1 || hertz > HIGHEST) {
            throw new IllegalArgumentException("Sample rate needs 1..%d Hz, got %d Hz".formatted(HIGHEST, hertz));
        }
    }

    public double seconds(long frames) {
        return (double) frames / hertz;
    }

    /** The frame nearest to {@code seconds}. */
    public long frames(double seconds) {
        return Math.round(seconds * hertz);
    }
}
