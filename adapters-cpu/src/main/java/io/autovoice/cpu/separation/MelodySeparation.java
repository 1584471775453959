package io.autovoice.cpu.separation;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.separation.VocalSeparator;

/** Makes the separator that needs no model. */
public final class MelodySeparation {
    private MelodySeparation() {}

    /**
     * A separator guided by the melody.
     *
     * @param effort 1 (quick) to 4 (thorough); above 4 is as 4
     * @param storage where the stems are kept
     */
    public static VocalSeparator withEffort(int effort, WaveformStorage storage) {
        return new MelodyVocalSeparator(SeparationSettings.forEffort(effort), storage);
    }
}
