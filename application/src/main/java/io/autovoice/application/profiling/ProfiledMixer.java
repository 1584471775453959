package io.autovoice.application.profiling;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;

record ProfiledMixer(Mixer delegate, StageTimer timer) implements Mixer {
    @Override
    public Waveform mix(Waveform voice, Waveform instrumental, MixSettings settings, StageProgress progress) {
        return timer.time(() -> delegate.mix(voice, instrumental, settings, progress));
    }
}
