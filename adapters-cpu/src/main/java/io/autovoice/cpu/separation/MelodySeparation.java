package io.autovoice.cpu.separation;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.separation.VocalSeparator;

/** Makes the separator that needs no model. */
public final class MelodySeparation {
    private MelodySeparation() {}

    /**
     * A separator guided by the melody.
     *
     * @param effort 1 (quick) to 3 (thorough); above 3 is as 3: more overlap or more passes were measured and gain nothing
     * @param storage where the stems are kept
     */
    public static VocalSeparator withEffort(int effort, WaveformStorage storage) {
        return new MelodyVocalSeparator(SeparationSettings.forEffort(effort), storage);
    }
}
