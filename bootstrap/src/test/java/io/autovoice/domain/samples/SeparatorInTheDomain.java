package io.autovoice.domain.samples;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;

/** Breaks a rule on purpose. */
public final class SeparatorInTheDomain implements VocalSeparator {
    @Override
    public Stems separate(Waveform song, StageProgress progress) {
        return new Stems(song, song);
    }
}
