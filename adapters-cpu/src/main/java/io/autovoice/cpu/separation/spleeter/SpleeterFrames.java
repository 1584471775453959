package io.autovoice.cpu.separation.spleeter;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.SampleRate;

/** The frames that Spleeter's networks were trained on: 4096 samples, every 1024, at 44.1 kHz; 512 of them at a time. */
final class SpleeterFrames {
    static final int CHANNELS = 2;
    static final int FRAMES = 512;
    static final int NETWORK_BINS = 1024; // up to 11 kHz
    static final int SIZE = 4096;
    static final int HOP = 1024;
    static final int BINS = SIZE / 2 + 1;

    /** Real neighbours on each side: the samples between lie under as many frames as any others. */
    static final int CONTEXT = SIZE - HOP;

    /** Samples of a segment without its context. */
    static final int SAMPLES = (FRAMES - 1) * HOP + SIZE - 2 * CONTEXT;

    static final ShortTimeTransform TRANSFORM = ShortTimeTransform.inside(SampleRate.CD, SIZE, HOP);

    private SpleeterFrames() {}
}
