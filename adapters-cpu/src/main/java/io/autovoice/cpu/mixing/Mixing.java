package io.autovoice.cpu.mixing;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.Mixer;

/** Mixers on the CPU. */
public final class Mixing {
    private Mixing() {}

    /**
     * A mixer under a true-peak limiter.
     *
     * @param storage where the mix lies
     */
    public static Mixer limiting(WaveformStorage storage) {
        return new LimitingMixer(storage);
    }
}
