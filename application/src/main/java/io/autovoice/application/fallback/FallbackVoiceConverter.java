package io.autovoice.application.fallback;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;

record FallbackVoiceConverter(Ladder<VoiceConverter> ladder) implements VoiceConverter {
    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        return ladder.climb(engine -> engine.convert(vocals, sourceF0, targetF0, target, settings, progress));
    }
}
