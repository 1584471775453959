package io.autovoice.domain.audio;

/**
 * Points in time at a constant hop: point {@code i} lies at {@code i * hopSeconds}. The F0 of a song, its envelopes and the target's
 * frames all live on such a grid.
 */
public record FrameGrid(double hopSeconds) {
    public static final FrameGrid TEN_MILLISECONDS = new FrameGrid(0.010);

    public FrameGrid {
        if (!(hopSeconds >= 0.001 && hopSeconds <= 1)) {
            throw new IllegalArgumentException("Hop needs 0.001..1 s, got %s s".formatted(hopSeconds));
        }
    }

    public double secondsAt(int hop) {
        return hop * hopSeconds;
    }

    /** The sample nearest to a grid point. */
    public long frameAt(int hop, SampleRate rate) {
        return rate.frames(secondsAt(hop));
    }

    /** The grid point nearest to {@code seconds}. */
    public int hopAt(double seconds) {
        return (int) Math.round(seconds / hopSeconds);
    }

    /** Grid points that cover a waveform, its first and last instant included: floor(duration / hop) + 1. */
    public int hops(Waveform waveform) {
        return hops(waveform.frames(), waveform.rate());
    }

    public int hops(long frames, SampleRate rate) {
        return (int) Math.floor(rate.seconds(frames) / hopSeconds + 1e-9) + 1;
    }
}
