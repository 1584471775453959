package io.autovoice.cpu.conversion;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the converter that serves the kind of voice; the one for recordings is opened when the first of them sings. */
final class PerKindVoiceConverter implements VoiceConverter {
    private final Supplier<VoiceConverter> forReferences;
    private final VoiceConverter forGenerators;
    private Optional<VoiceConverter> opened = Optional.empty();

    PerKindVoiceConverter(Supplier<VoiceConverter> forReferences, VoiceConverter forGenerators) {
        this.forReferences = forReferences;
        this.forGenerators = forGenerators;
    }

    @Override
    public Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress) {
        VoiceConverter converter = target instanceof GeneratorVoice ? forGenerators : forReferences();
        return converter.convert(vocals, sourceF0, targetF0, target, settings, progress);
    }

    private synchronized VoiceConverter forReferences() {
        if (opened.isEmpty()) {
            opened = Optional.of(forReferences.get());
        }
        return opened.get();
    }
}
