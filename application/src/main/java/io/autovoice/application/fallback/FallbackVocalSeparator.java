package io.autovoice.application.fallback;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;

record FallbackVocalSeparator(Ladder<VocalSeparator> ladder) implements VocalSeparator {
    @Override
    public Stems separate(Waveform song, StageProgress progress) {
        return ladder.climb(engine -> engine.separate(song, progress));
    }
}
