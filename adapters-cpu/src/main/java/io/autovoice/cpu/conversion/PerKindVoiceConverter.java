package io.autovoice.cpu.conversion;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;

/** Asks the converter that serves the kind of voice. */
record PerKindVoiceConverter(VoiceConverter forReferences, VoiceConverter forGenerators) implements VoiceConverter {
    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        VoiceConverter converter = target instanceof GeneratorVoice ? forGenerators : forReferences;
        return converter.convert(vocals, sourceF0, targetF0, target, settings, progress);
    }
}
