package io.autovoice.domain.testing;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;

/** Changes nothing: gives the first channel of the vocals. */
public final class IdentityVoiceConverter implements VoiceConverter {
    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        progress.advanced(1);
        return WaveformStorage.heap(vocals.rate(), TestSignals.samples(vocals, 0));
    }
}
