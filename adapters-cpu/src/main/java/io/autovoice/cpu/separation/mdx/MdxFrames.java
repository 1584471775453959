package io.autovoice.cpu.separation.mdx;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.SampleRate;

/** How a network's frames lie in a piece of a song. */
record MdxFrames(MdxShape shape, int fftSize, ShortTimeTransform transform) {
    static final int HOP = 1024;
    static final int BLANKED_BINS = 3; // below 26 Hz: these networks were trained without

    MdxFrames {
        if (shape.bins() > fftSize / 2 + 1) {
            throw new IllegalArgumentException("A network with %d bins needs frames of %d samples or more, got %d"
                    .formatted(shape.bins(), 2 * (shape.bins() - 1), fftSize));
        }
        if (samples(shape, fftSize) < HOP) {
            throw new IllegalArgumentException("Frames of %d samples are too long for a network that sees %d of them"
                    .formatted(fftSize, shape.frames()));
        }
    }

    MdxFrames(MdxShape shape, int fftSize) {
        this(shape, fftSize, ShortTimeTransform.inside(SampleRate.CD, fftSize, HOP));
    }

    /** Samples of a piece without its context: those that as many frames cover as any others. */
    int samples() {
        return samples(shape, fftSize);
    }

    /** Samples before and after a piece that its frames reach. */
    int context() {
        return fftSize;
    }

    private static int samples(MdxShape shape, int fftSize) {
        return (shape.frames() - 1) * HOP - fftSize;
    }
}
