package io.autovoice.domain.testing;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.separation.VocalSeparator;

/** Takes the whole song for the voice: the band is silent. */
public final class IdentityVocalSeparator implements VocalSeparator {
    @Override
    public Stems separate(Waveform song, StageProgress progress) {
        progress.advanced(1);
        return new Stems(song, TestSignals.silence(song.rate(), song.seconds(), song.channels()));
    }
}
