package io.autovoice.application.fallback;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import java.util.function.Function;

/** A trained voice is a network of its own that no other engine could replace: its failure is none of theirs. */
record FallbackVoiceConverter(Ladder<VoiceConverter> ladder) implements VoiceConverter {
    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        Function<VoiceConverter, Waveform> work =
                engine -> engine.convert(vocals, sourceF0, targetF0, target, settings, progress);
        return target instanceof GeneratorVoice ? ladder.stand(work) : ladder.climb(work);
    }
}
