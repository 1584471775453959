package io.autovoice.cpu.separation.segments;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.domain.separation.VocalSeparator;

/** Makes separators of whole songs out of what separates pieces. */
public final class Segmented {
    private Segmented() {}

    /**
     * @param overlap of neighbouring pieces, 0..0.9 of their length; they are cross-faded
     * @param storage where the stems are kept
     */
    public static VocalSeparator separator(SegmentVoices.Opener opener, double overlap, WaveformStorage storage) {
        return new SegmentedVocalSeparator(opener, overlap, storage);
    }
}
