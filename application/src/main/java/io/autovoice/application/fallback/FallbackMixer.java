package io.autovoice.application.fallback;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;

record FallbackMixer(Ladder<Mixer> ladder) implements Mixer {
    @Override
    public Waveform mix(Waveform vocals, Waveform instrumental, MixSettings settings, StageProgress progress) {
        return ladder.climb(engine -> engine.mix(vocals, instrumental, settings, progress));
    }
}
