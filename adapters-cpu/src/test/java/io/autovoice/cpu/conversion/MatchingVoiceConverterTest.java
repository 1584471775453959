package io.autovoice.cpu.conversion;

import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.voices.FeatureStore;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.testing.contract.VoiceConverterContract;

class MatchingVoiceConverterTest implements VoiceConverterContract {
    private final VoiceConverter converter = Conversion.matching(
            PitchExtraction.boersma(),
            (waveform, rate, progress) -> Resampling.to(rate, waveform, WaveformStorage.HEAP, progress),
            FeatureStore.inMemory(),
            WaveformStorage.HEAP);

    @Override
    public VoiceConverter converter() {
        return converter;
    }
}
