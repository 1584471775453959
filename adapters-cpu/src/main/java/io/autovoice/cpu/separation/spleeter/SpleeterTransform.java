package io.autovoice.cpu.separation.spleeter;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.separation.SpleeterFrames;

/** The transform of Spleeter's frames. */
final class SpleeterTransform {
    static final ShortTimeTransform TRANSFORM =
            ShortTimeTransform.inside(SampleRate.CD, SpleeterFrames.SIZE, SpleeterFrames.HOP);

    private SpleeterTransform() {}
}
