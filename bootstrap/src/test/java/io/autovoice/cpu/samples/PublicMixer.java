package io.autovoice.cpu.samples;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;

/** Breaks a rule on purpose: is public. */
public final class PublicMixer implements Mixer {
    @Override
    public Waveform mix(Waveform voice, Waveform instrumental, MixSettings settings, StageProgress progress) {
        return instrumental;
    }
}
