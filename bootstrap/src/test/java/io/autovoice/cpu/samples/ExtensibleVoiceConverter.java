package io.autovoice.cpu.samples;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;

/** Breaks a rule on purpose: is not final. */
public class ExtensibleVoiceConverter implements VoiceConverter {
    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        return vocals;
    }
}
