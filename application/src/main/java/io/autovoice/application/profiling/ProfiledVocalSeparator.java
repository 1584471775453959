package io.autovoice.application.profiling;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;

record ProfiledVocalSeparator(VocalSeparator delegate, StageTimer timer) implements VocalSeparator {
    @Override
    public Stems separate(Waveform song, StageProgress progress) {
        return timer.time(() -> delegate.separate(song, progress));
    }
}
